import type { Browser, Page } from 'playwright-core';
import { openPhone, type Allowed, type Phone, type Traffic } from './profile';
import { restPath } from './serve';
import type { Seen } from './watch';

/** What one visit gave: figures by name, in milliseconds, bytes or counts. */
export type Sample = Record<string, number>;

/** How long a page is watched after it has loaded, in milliseconds. */
const after = 2000;

/** How long a map may take, in milliseconds. */
const patience = 45_000;

async function seenOn(page: Page): Promise<Seen> {
  const seen = await page.evaluate(() => window.bench);
  if (!seen) throw new Error(`${page.url()} was not watched`);
  return seen;
}

/** When the page first painted words or pictures, and when it was loaded. */
function paintOf(page: Page): Promise<{ fcp: number; load: number }> {
  return page.evaluate(() => {
    const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const navigation = performance.getEntriesByType('navigation')[0];
    const load = Number(navigation && Reflect.get(navigation, 'loadEventStart'));
    return { fcp: fcp ?? Number.NaN, load };
  });
}

/** Total blocking time: what tasks between the first paint and two seconds after load take beyond 50 ms. */
export function blocking(tasks: Seen['tasks'], from: number, to: number): number {
  return tasks
    .map(({ start, end }) => Math.min(end, to) - Math.max(start, from) - 50)
    .reduce((sum, beyond) => sum + Math.max(0, beyond), 0);
}

function between(later: Traffic, earlier: Traffic): Sample {
  return {
    mapRequests: later.requests - earlier.requests,
    mapBytes: later.bytes - earlier.bytes,
  };
}

async function read({ page, line }: Phone): Promise<Sample> {
  await page.waitForTimeout(after);
  const [seen, { fcp, load }] = [await seenOn(page), await paintOf(page)];
  const { screenAt, textAt, drawnAt, lcp, shifts } = seen;
  const inAll = await line.sum();
  return {
    requests: line.atLoad.requests,
    bytes: line.atLoad.bytes,
    requestsInAll: inAll.requests,
    bytesInAll: inAll.bytes,
    fcp,
    screenAt,
    textAt,
    drawnAt,
    lcp,
    load,
    cls: shifts,
    tbt: blocking(seen.tasks, fcp, load + after),
  };
}

async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(() => Number(window.bench?.liveAt) > 0, null, { timeout: patience });
}

/** Reads a page and leaves it alone. */
export async function visitPage(phone: Phone, url: string): Promise<Sample> {
  await phone.page.goto(url, { waitUntil: 'load' });
  return read(phone);
}

/** Reads a page, then asks for its map with the button that opens it. */
export async function visitAndPress(phone: Phone, url: string): Promise<Sample> {
  const { page, line } = phone;
  const reading = await visitPage(phone, url);
  const before = await line.sum();
  await page.locator('[data-do="open"]').tap();
  await untilLive(page);
  const { liveAt, pressedAt } = await seenOn(page);
  return { ...reading, liveAt: liveAt - pressedAt, ...between(await line.sum(), before) };
}

/** Opens a page whose map begins by itself. */
export async function visitMap(phone: Phone, url: string): Promise<Sample> {
  const { page, line } = phone;
  await page.goto(url, { waitUntil: 'load' });
  await untilLive(page);
  const { liveAt } = await seenOn(page);
  const reading = await read(phone);
  return { ...reading, liveAt, ...between(await line.sum(), { requests: 0, bytes: 0 }) };
}

/**
 * Reads a page down to its link to the next stop and presses that: how long until it shows something. A reader
 * presses what stands still; a press while the page still draws where it was scrolled to would wait for that.
 */
export async function visitNext(phone: Phone, url: string): Promise<Sample> {
  const { page } = phone;
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(after / 2);
  const link = page.locator('a[rel="next"]');
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(after / 4);
  await link.tap();
  await page.waitForURL((address) => address.href !== url);
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const next = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    // A page that was made ready in advance counts from the moment it was shown.
    const shown = Number(navigation && Reflect.get(navigation, 'activationStart'));
    return performance.timeOrigin + Math.max(fcp, shown || 0) - Number(window.name);
  });
  return { next };
}

/** One page to be visited in every round. */
export interface Case {
  name: string;
  url: string;
  visit: (phone: Phone, url: string) => Promise<Sample>;
  /** What the phone may do besides reading. */
  allowed?: Allowed;
}

/** An empty page of the same server under another name, which to a browser is another site. */
export function restOf(url: string): string {
  return `${new URL(url).origin.replace('localhost', '127.0.0.1')}${restPath}`;
}

/** Visits a page on a fresh phone. */
export async function measure(browser: Browser, { url, visit, allowed }: Case): Promise<Sample> {
  const phone = await openPhone(browser, restOf(url), allowed);
  try {
    return await visit(phone, url);
  } finally {
    await phone.context.close();
  }
}
