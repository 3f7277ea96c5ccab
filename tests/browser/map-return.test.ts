import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { TourMap } from '~/map/tour-map.client';
import { live, Site } from './site';

// The packaged Chromium has no window and keeps no page for going back; one with windows does.
const site = new Site({ keepsPages: true });

const back = (page: Page) => page.evaluate('void setTimeout(() => history.back())');

/** A live map has to move, and not only its names. */
async function expectMoving(page: Page): Promise<void> {
  await live(page);
  const where = () => page.locator('.overlay [data-city="changshu"]').getAttribute('x');
  const [before, picture] = [await where(), await page.locator('.frame').screenshot()];
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(where).not.toBe(before);
  const isOther = async () => !(await page.locator('.frame').screenshot()).equals(picture);
  await expect.poll(isOther, { timeout: 10_000 }).toBe(true);
}

test('a map that the reader left and came back to can be moved', async () => {
  const { page, context, errors } = await site.open('map/');
  await live(page);
  await page.goto(`${site.url}about/`);
  await back(page);
  await page.waitForURL('**/map/', { waitUntil: 'commit' });
  await expectMoving(page);
  expect(errors).toEqual([]);
  await context.close();
});

test('a map that was frozen with its page, as browsers do that keep it, can be moved when it thaws', async () => {
  const { page, context, errors } = await site.open('map/');
  await live(page);
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expectMoving(page);
  expect(errors).toEqual([]);
  await context.close();
});

test('a map that was on its way when the reader left says how it is doing when they are back', async () => {
  const { page, context, errors } = await site.blank();
  await page.route('**/map-engine-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue().catch(() => undefined);
  });
  await page.goto(`${site.url}map/`, { waitUntil: 'commit' });
  await page.waitForSelector('tour-map[data-state="loading"]');
  await page.goto(`${site.url}about/`);
  await back(page);
  await page.waitForSelector('tour-map:is([data-state="live"], [data-state="failed"])');
  expect(await page.locator('.status').textContent()).toMatch(/can be moved|could not be loaded/);
  expect(await page.locator('svg [data-stop]').count()).toBe(7);
  expect(errors).toEqual([]);
  await context.close();
});

/** Lets a live map rest, as one that is out of sight or whose card is lost, and opens it again. */
async function reopen(page: Page): Promise<void> {
  await page.$eval<void, TourMap>('tour-map', (map) => map.rest());
  await page.$eval<Promise<void>, TourMap>('tour-map', (map) => map.open());
  await live(page);
}

test('a map that rests and opens again, as frames do, leaves no listener behind', async () => {
  const { page, context } = await site.open('map/');
  await live(page);
  const session = await context.newCDPSession(page);
  const listeners = async () => {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
    const { objectId = '' } = result;
    const found = await session.send('DOMDebugger.getEventListeners', { objectId });
    return found.listeners.map(({ type }) => type).sort();
  };
  const before = await listeners();
  expect(before).toContain('fullscreenchange');
  await reopen(page);
  await reopen(page);
  expect(await listeners()).toEqual(before);
  await context.close();
});

declare global {
  interface Window {
    /** Workers and addresses that were made and not given back. */
    kept: Record<'workers' | 'addresses', Set<unknown>>;
    /** Lets the faces arrive that a map waits for. */
    giveFonts: () => void;
  }
}

/** Counts what a page makes for its maps, and holds back the faces that they wait for; runs in the page. */
function watchAttempts(): void {
  const kept = (window.kept = { workers: new Set(), addresses: new Set() });
  const arrived = new Promise<FontFace[]>((give) => (window.giveFonts = () => give([])));
  document.fonts.load = () => arrived;
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob);
    kept.addresses.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    kept.addresses.delete(address);
    revokeObjectURL(address);
  };
  window.Worker = class extends Worker {
    constructor(address: string | URL) {
      super(address);
      kept.workers.add(this);
    }
    override terminate() {
      kept.workers.delete(this);
      super.terminate();
    }
  };
}

/** How many workers and addresses a page has and did not give back. */
function countKept(page: Page) {
  return page.evaluate(() => [window.kept.workers.size, window.kept.addresses.size]);
}

test('an attempt that is over, drawn or not, leaves no worker, and no address but that of the engine’s own', async () => {
  const { page, context, errors } = await site.blank();
  await page.addInitScript(watchAttempts);
  const ended = [0, 1];
  for (const isDrawn of [false, true]) {
    await page.goto(`${site.url}map/`);
    await expect.poll(() => countKept(page)).toEqual([1, 2]);
    if (isDrawn) await page.evaluate(() => window.giveFonts());
    if (isDrawn) await live(page);
    await page.$eval('tour-map', (map) => map.remove());
    await page.evaluate(() => window.giveFonts());
    await expect.poll(() => countKept(page)).toEqual(ended);
  }
  expect(errors).toEqual([]);
  await context.close();
});

test('a map that opens again in full screen shows what it showed, and can leave', async () => {
  const { page, context } = await site.open('map/');
  await page.setViewportSize({ width: 1500, height: 660 });
  await live(page);
  await page.getByRole('button', { name: 'Full screen' }).click();
  const place = async () => {
    const x = await page.locator('.overlay [data-city="changshu"]').getAttribute('x');
    return Math.round(Number(x));
  };
  await page.getByRole('button', { name: 'Leave full screen' }).waitFor();
  await page.locator('svg [data-stop="guotai"] .disc').click();
  let before = await place();
  const isStill = async () => {
    const last = before;
    before = await place();
    return before === last;
  };
  await expect.poll(isStill).toBe(true);
  await reopen(page);
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  await context.close();
});
