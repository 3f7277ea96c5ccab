import type { Browser, BrowserContext, Page } from 'playwright-core';
import { wordsOf } from '~/i18n/words';

/** Somebody who reads the site in a browser that lets it keep a copy. */
export interface Reader {
  context: BrowserContext;
  page: Page;
  /** What went wrong on any page. */
  errors: string[];
}

type ContextOptions = Parameters<Browser['newContext']>[0];

export const said = wordsOf('en').offline;

export async function openReader(browser: Browser, options: ContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  return { context, page: await context.newPage(), errors };
}

/** Goes to a page and waits until it is there: on the way to a new build a window is empty for a moment. */
export async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('meta[name="build"]', { state: 'attached' });
  await page.waitForLoadState('load');
}

/** How far the copy of a page has come, in words: one that never comes says nothing by itself. */
function stateOfCopy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all = await navigator.serviceWorker.getRegistrations();
    const workers = all.map(({ scope, installing, waiting, active }) => ({
      scope,
      installing: installing?.state,
      waiting: waiting?.state,
      active: active?.state,
    }));
    const files = (await caches.keys()).map(async (name) => {
      const kept = await (await caches.open(name)).keys();
      return { name, files: kept.length };
    });
    const script = document.querySelector('script[src*="offline-"]')?.getAttribute('src');
    return JSON.stringify({ script, workers, caches: await Promise.all(files) });
  });
}

/** Waits until a page says something of the copy. */
export async function untilSaid(page: Page, words: keyof typeof said): Promise<void> {
  try {
    await page.getByText(said[words], { exact: true }).waitFor({ timeout: 60_000 });
  } catch (cause) {
    const state = await stateOfCopy(page);
    throw new Error(`Not said within a minute: ${said[words]}. ${state}`, { cause });
  }
}

/** Visits a page and waits until the copy is whole. */
export async function visit(page: Page, address: string): Promise<void> {
  await go(page, address);
  await untilSaid(page, 'available');
}

/** The names of all caches of the origin, ours and others'. */
export function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** The scopes of all service workers of the origin. */
export function scopes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await navigator.serviceWorker.getRegistrations();
    return all.map(({ scope }) => scope);
  });
}

/** The names of the builds that a page and the frames in it come from, each once. */
export async function buildsIn(page: Page): Promise<string[]> {
  const metas = page.frames().map((frame) => frame.getAttribute('meta[name="build"]', 'content'));
  return [...new Set((await Promise.all(metas)).map((id) => id ?? 'none'))];
}

/** The names of the builds that files come from which a page asks for; it must be one that may ask. */
export function buildsOf(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const found = all.map(async (address) => {
      const html = await (await fetch(address)).text();
      return /<meta name="build" content="(\w+)">/.exec(html)?.[1] ?? 'none';
    });
    return [...new Set(await Promise.all(found))];
  }, addresses);
}
