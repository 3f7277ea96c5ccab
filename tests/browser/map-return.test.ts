import { expect, test } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { drawingSize, tourCamera, type Camera } from '~/map/camera';
import { scaleBar } from '~/map/scale-bar';
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

/** Keeps every media query that a page makes, so that it can be asked what it listens to; runs in the page. */
function keepQueries(): void {
  const kept: object[] = [document];
  const own = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const made = own(query);
    kept.push(made);
    return made;
  };
  Reflect.set(window, 'listening', kept);
}

/** The document of a page and its media queries. */
async function listeningObjects(session: CDPSession): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'listening' });
  const { objectId = '' } = result;
  const found = await session.send('Runtime.getProperties', { objectId, ownProperties: true });
  const objects = found.result.filter(({ name }) => /^\d+$/.test(name));
  return objects.map(({ value }) => value?.objectId ?? '');
}

/** What a document and its media queries listen to. */
async function readListeners(session: CDPSession): Promise<string[]> {
  const types: string[] = [];
  for (const objectId of await listeningObjects(session)) {
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId });
    types.push(...listeners.map(({ type }) => type));
  }
  return types.sort();
}

test('a map that rests and opens again, as frames do, leaves no listener behind, whatever the scheme', async () => {
  const { page, context } = await site.blank({ colorScheme: 'light' });
  await page.addInitScript(keepQueries);
  await page.goto(`${site.url}map/`);
  await live(page);
  const session = await context.newCDPSession(page);
  const before = await readListeners(session);
  expect(before).toContain('fullscreenchange');
  expect(before).toContain('change');
  await reopen(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await reopen(page);
  await expect.poll(() => readListeners(session)).toEqual(before);
  await context.close();
});

/** How many kilometres the scale bar of a drawing says, and how many it is long. */
const readScale = () => {
  const number = (selector: string, read: (part: Element) => string | null | undefined) => {
    const part = document.querySelector(selector);
    return Number.parseFloat((part && read(part)) ?? '');
  };
  const said = number('.scale text', ({ textContent }) => textContent);
  const share = number('.scale line', (line) => line.getAttribute('x2')) / 100;
  const side = number('.base', (base) => base.getAttribute('viewBox')?.split(' ')[2]);
  return { said, share, side };
};

/** How many kilometres a camera shows from left to right. */
function kilometresAcross(camera: Camera): number {
  const { kilometres, fraction } = scaleBar(camera);
  return kilometres / fraction;
}

/** Takes a live map away as the graphics card does. */
const loseCard = () =>
  document
    .querySelector('canvas')
    ?.getContext('webgl2')
    ?.getExtension('WEBGL_lose_context')
    ?.loseContext();

test.each(['rests', 'is lost'])(
  'when a map that was zoomed %s, the scale bar of its drawing is as long as it says',
  async (how) => {
    const { page, context } = await site.open('map/');
    await live(page);
    const { said } = await page.evaluate(readScale);
    for (let step = 0; step < 2; step += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
    }
    await expect.poll(async () => (await page.evaluate(readScale)).said).toBeLessThan(said);
    if (how === 'rests') await page.$eval<void, TourMap>('tour-map', (map) => map.rest());
    else await page.evaluate(loseCard);
    await page.waitForSelector('tour-map:not([data-state="live"])');
    const seen = await page.evaluate(readScale);
    const span = (tourCamera.span * seen.side) / drawingSize;
    expect(seen.side).toBeLessThan(drawingSize / 2);
    expect(seen.share * kilometresAcross({ ...tourCamera, span })).toBeCloseTo(seen.said, 0);
    await context.close();
  },
);

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

test('an attempt that a browser breaks off halfway leaves no worker behind', async () => {
  const { page, context } = await site.blank();
  await page.addInitScript(watchAttempts);
  await page.addInitScript(() => {
    MediaQueryList.prototype.addEventListener = () => {
      throw new Error('none of these here');
    };
  });
  await page.goto(`${site.url}map/`);
  await page.evaluate(() => window.giveFonts());
  await page.waitForSelector('tour-map[data-state="failed"]');
  expect(await page.locator('.live canvas').count()).toBe(0);
  await expect.poll(() => countKept(page)).toEqual([0, 1]);
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
