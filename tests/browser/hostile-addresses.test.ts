import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { narrative, type BuiltPage } from '../site/built';
import { canary, hostileVisits } from './hostile';
import { Site } from './site';

// Frames have their own tests; what a page without a map does with an address needs no WebGL.
const site = new Site({ webgl: false });

/** What a page could show or do of an address: it has to be nothing. */
function traces(word: string): string[] {
  const holds = (text: string | null) => (text ?? '').toLowerCase().includes(word);
  // A link that keeps what is looked for carries it where no markup or other place can come of it.
  const isKept = (element: Element) =>
    element instanceof HTMLAnchorElement &&
    element.origin === location.origin &&
    !holds(element.pathname);
  const found = [...document.querySelectorAll('*')].flatMap((element) => [
    ...(holds(element.localName) ? [element.localName] : []),
    ...[...element.attributes]
      .filter(({ name, value }) => holds(value) && !(name === 'href' && isKept(element)))
      .map(({ name }) => `${element.localName} ${name}`),
  ]);
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (holds(node.textContent)) found.push(`text in ${node.parentElement?.localName}`);
  if (holds(document.title)) found.push('title');
  const polluted = Object.keys(Object.prototype).concat(Object.keys(Array.prototype));
  return [...found, ...polluted, ...(Reflect.get(window, 'ran') ? ['code'] : [])];
}

interface Visit {
  page: Page;
  target: BuiltPage;
  queries: string[];
  hash: string;
}

/** Writes other addresses over that of the page, as going back and forth does, and looks for traces of all. */
async function goOn({ queries, hash, word }: Omit<Visit, 'page' | 'target'> & { word: string }) {
  const look = (): string[] => Reflect.get(window, 'traces')(word);
  const early = look();
  for (const search of queries) {
    history.replaceState(null, '', location.pathname + search + hash);
    dispatchEvent(new PopStateEvent('popstate'));
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  const isThere = document.querySelector('h1')?.checkVisibility() ?? false;
  return [...early, ...look(), ...(isThere ? [] : ['no heading'])];
}

/** Opens a page by a hostile address, goes on to others, and gives what of them is seen. */
async function strangeIn({ page, target, queries, hash }: Visit): Promise<string[]> {
  const [first = '', ...others] = queries;
  const url = site.url + target.address.slice(1);
  const opened = await page.goto(url + first + hash, { waitUntil: 'domcontentloaded' });
  const found = await page.evaluate(goOn, { queries: others, hash, word: canary });
  const [place] = page.url().split(/[?#]/);
  return [
    ...found,
    ...(opened?.ok() ? [] : [`answered ${opened?.status()}`]),
    ...(place === url ? [] : [`went to ${place}`]),
  ].map((what) => `${target.address}${first}${hash}: ${what}`.slice(0, 300));
}

/** A page of the browser that tells of every dialog, error and broken policy. */
async function watched(troubles: string[]): Promise<Page> {
  const { page } = await site.blank();
  await page.addInitScript(
    `window.hostile = () => { window.ran = true; }; window.traces = ${traces};`,
  );
  page.on('dialog', (dialog) => {
    troubles.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => troubles.push(`${page.url().slice(0, 200)}: ${message}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) troubles.push(message.text());
  });
  page.on('request', (request) => {
    const isOurs = request
      .url()
      .replace(/^blob:/, '')
      .startsWith(new URL(site.url).origin);
    if (!isOurs) troubles.push(`asked ${request.url().slice(0, 200)}`);
  });
  return page;
}

describe('addresses that mean no good', () => {
  test('end on every page as the page always is: no error, no dialog, nothing shown of them, no other place', async () => {
    const troubles: string[] = [];
    const strange: string[] = [];
    const left = narrative.map((target, index) => {
      const [queries = [], hash = ''] = hostileVisits[index] ?? [];
      return { target, queries, hash };
    });
    expect(left.length).toBeGreaterThan(100);
    const work = async (page: Page) => {
      for (let next = left.shift(); next; next = left.shift())
        strange.push(...(await strangeIn({ page, ...next })));
      await page.context().close();
    };
    await Promise.all([await watched(troubles), await watched(troubles)].map(work));
    expect({ strange, troubles }).toEqual({ strange: [], troubles: [] });
  });

  test('leave on the search page, in its field alone, the words that they bring', async () => {
    const { page, context, errors } = await site.open(
      `search/?q=${encodeURIComponent(`<b>${canary}</b>`)}`,
    );
    await expect.poll(() => page.locator('input[type=search]').inputValue()).toContain(canary);
    await expect.poll(() => page.locator('[role=status]').first().textContent()).not.toBe('');
    expect(await page.evaluate(traces, canary)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('lead nowhere else from the page for lost readers, though two slashes name another host', async () => {
    const troubles: string[] = [];
    const page = await watched(troubles);
    await page.route(`**//${canary}.example/**`, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', path: 'dist/404.html' }),
    );
    const { origin } = new URL(site.url);
    await page.goto(`${origin}//${canary}.example/x/?z=<b>#<b>`, { waitUntil: 'networkidle' });
    const hosts = await page.$$eval('a[href]', (links) =>
      links.map((link) => (link instanceof HTMLAnchorElement ? link.origin : '')),
    );
    expect(new Set(hosts)).toEqual(new Set([origin]));
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('would be found where they left anything behind', async () => {
    const page = await watched([]);
    await page.goto(`${site.url}about/`);
    for (const code of [
      `document.body.append('${canary}')`,
      `document.body.title = '${canary}'`,
      `document.title = '${canary}'`,
      `document.body.append(document.createElement('${canary}'))`,
      `document.links[0].href = '//${canary}.example/'`,
      'Object.prototype.polluted = 1',
      'hostile()',
    ]) {
      await page.reload({ waitUntil: 'domcontentloaded' });
      await page.evaluate(code);
      expect([code, await page.evaluate(traces, canary)]).not.toEqual([code, []]);
    }
    await page.context().close();
  });
});
