import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { quickFaults, stalls, type Fault, type Stall } from './map-faults';
import { Site } from './site';

const site = new Site();

/** Where a map stands, and how many stops are listed beside it. */
const places = [
  { path: 'map/', listed: 7 },
  { path: 'embed/map/', listed: 7 },
  { path: '', listed: 0 },
] as const;
type Place = (typeof places)[number];

interface OpenMap {
  page: Page;
  place: Place;
  /** Uncaught errors and rejections. */
  uncaught: string[];
}

/** A page with a map that will be spoilt. */
async function prepare(place: Place, spoil: Fault['spoil'] = async () => undefined) {
  const { page } = await site.blank();
  const uncaught: string[] = [];
  page.on('pageerror', ({ message }) => uncaught.push(message));
  await spoil(page);
  return { page, place, uncaught };
}

const opener = (page: Page) => page.locator('[data-do="open"]');

/** Goes to the page, and presses the button where the map waits for it. */
async function open({ page, place }: OpenMap): Promise<void> {
  await page.goto(site.url + place.path, { waitUntil: 'commit' });
  await page.waitForSelector('tour-map:defined');
  if (place.path !== 'map/') await opener(page).click();
}

async function reach({ page }: OpenMap, state: string): Promise<void> {
  await page.waitForSelector(`tour-map[data-state="${state}"]`, { timeout: 60_000 });
}

/** The state that a map ends in. */
async function ended({ page }: OpenMap): Promise<string> {
  const found = await page.waitForSelector(
    'tour-map:is([data-state="live"], [data-state="failed"])',
  );
  return (await found.getAttribute('data-state')) ?? '';
}

/** What must hold in every state: the drawing or the map, its links, the list and plain words. */
async function expectWhole({ page, place }: OpenMap, state: string, says: RegExp): Promise<void> {
  expect(await page.locator('svg [data-stop]').count()).toBe(7);
  expect(await page.locator('li [data-stop]').count()).toBe(place.listed);
  expect(await page.locator('.status').isVisible()).toBe(true);
  expect(await page.locator('.status').textContent()).toMatch(says);
  if (state === 'live') return;
  expect(await page.locator('svg.base').isVisible()).toBe(true);
  expect(await page.locator('svg.overlay .names').isVisible()).toBe(true);
  expect(await page.locator('.live').isVisible()).toBe(false);
  const drawn = await page.$$eval('.overlay [data-city]', (all) =>
    all.map((one) => one.getAttribute('x')),
  );
  expect(drawn.filter((x) => !x?.endsWith('%'))).toEqual([]);
}

/** Makes the map anew where it failed; it has to be as if nothing had happened. */
async function recover(map: OpenMap, { mend, needsNewPage }: Fault): Promise<void> {
  const { page, place } = map;
  await mend(page);
  if (needsNewPage) await page.reload();
  if (!needsNewPage || place.path !== 'map/') await opener(page).click();
  await reach(map, 'live');
  expect(await page.locator('.live canvas').count()).toBe(1);
  expect(await page.locator('.controls button:visible').count()).toBeGreaterThanOrEqual(3);
  expect(await page.locator('.status').textContent()).toMatch(/can be moved/);
}

/** Lets a fault befall the map of a place, and gives what is left of it. */
async function suffer(place: Place, fault: Fault | Stall): Promise<OpenMap> {
  const { spoil, state, says } = fault;
  const map = await prepare(place, spoil);
  const { clock } = map.page;
  // The clock of the page runs ahead, so that nobody has to wait.
  if ('stalledAt' in fault) await clock.install();
  await open(map);
  if ('stalledAt' in fault) {
    await map.page.waitForSelector(fault.stalledAt, { state: 'attached' });
    await clock.fastForward(8000);
  }
  await reach(map, state);
  await expectWhole(map, state, says);
  return map;
}

const faults = [...stalls, ...quickFaults].map((fault, turn) => ({ ...fault, turn }));

describe('within 8 seconds the map is there, or its drawing says what failed and brings it back', () => {
  // Where the map comes all the same, one place shows it; else one, each in its turn, is mended.
  test.each(faults)('$law', async (fault) => {
    const isLive = fault.state === 'live';
    const there = isLive ? places.slice(0, 1) : places;
    const maps = await Promise.all(there.map((place) => suffer(place, fault)));
    const mended = maps[fault.turn % maps.length];
    if (mended && !isLive) await recover(mended, fault);
    expect(maps.flatMap(({ uncaught }) => uncaught)).toEqual([]);
    await Promise.all(maps.map(({ page }) => page.context().close()));
  });
});

describe.concurrent('what a map without its engine says of itself moves nothing below it', () => {
  const pages = ['', 'map/', 'sites/menglan/'].flatMap((path) => [path, `zh-hans/${path}`]);

  test.each(pages)('on /%s at 320, 360, 768 and 1280 px', async (path) => {
    for (const width of [320, 360, 768, 1280]) {
      const { page } = await site.blank({ viewport: { width, height: 800 } });
      let give: () => void = () => undefined;
      const held = new Promise<void>((then) => (give = then));
      await page.route('**/map-engine-*.js*', async (route) => {
        await held;
        await route.abort();
      });
      await page.goto(site.url + path, { waitUntil: 'commit' });
      await page.waitForSelector('tour-map:defined');
      const heights = () =>
        page.$$eval('.bar', (all) => all.map((one) => one.getBoundingClientRect().height));
      const before = await heights();
      if (!path.endsWith('map/')) await opener(page).click();
      await page.waitForSelector('tour-map[data-state="loading"]');
      give();
      await page.waitForSelector('tour-map[data-state="failed"]');
      expect(before.length).toBe(1);
      expect([width, await heights()]).toEqual([width, before]);
      await page.context().close();
    }
  });
});

describe('a map that the graphics card takes away', () => {
  /** Takes the map away, as a graphics card does that was reset. */
  async function loseMap(map: OpenMap): Promise<void> {
    await map.page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      const card = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      Reflect.set(window, 'restore', () => card?.restoreContext());
      card?.loseContext();
    });
    await reach(map, 'lost');
    await expectWhole(map, 'lost', /was interrupted.*drawing stands in/);
    expect(await map.page.locator('.controls button:visible').count()).toBe(1);
    expect(await map.page.locator('canvas').count()).toBe(0);
  }

  test.each(places)(
    'on /$path is a drawing, and opens again when it is asked for',
    async (place) => {
      const map = await prepare(place);
      await open(map);
      await reach(map, 'live');
      await map.page.locator('.controls button').last().focus();
      await loseMap(map);
      // The focus was in the map, and stays at hand.
      await map.page.keyboard.press('Enter');
      await reach(map, 'live');
      expect(map.uncaught).toEqual([]);
      await map.page.context().close();
    },
  );

  test.each(places)(
    'on /$path is a drawing with the name of every stop, also of those that its edge hid',
    async (place) => {
      const map = await prepare(place);
      await open(map);
      await reach(map, 'live');
      const isCut = async () => {
        await map.page.getByRole('button', { name: 'Zoom in' }).click();
        return map.page.locator('.name.cut').count();
      };
      await expect.poll(isCut).toBeGreaterThan(0);
      await loseMap(map);
      const hidden = await map.page.$$eval('.name', (names) =>
        names
          .filter((name) => getComputedStyle(name).visibility === 'hidden')
          .map(({ textContent }) => textContent),
      );
      expect(hidden).toEqual([]);
      await map.page.context().close();
    },
  );

  test('is a map again, with the same picture, once the card is back', async () => {
    const map = await prepare(places[0]);
    await open(map);
    await reach(map, 'live');
    const shot = () => map.page.locator('.frame').screenshot();
    const before = await shot();
    await loseMap(map);
    await map.page.evaluate('restore()');
    await reach(map, 'live');
    await expect.poll(async () => (await shot()).equals(before), { timeout: 10_000 }).toBe(true);
    expect(map.uncaught).toEqual([]);
    await map.page.context().close();
  });
});

describe.concurrent('a network that goes at the k-th request leaves a map or its drawing', () => {
  test.each(places.slice(0, 2))('on /$path for every k', async (place) => {
    let [asked, k] = [Infinity, 1];
    while (asked >= k) {
      [asked, k] = [0, k + 1];
      const goes = k;
      const map = await prepare(place, (page) =>
        page.route('**', (route) => ((asked += 1) < goes ? route.continue() : route.abort())),
      );
      await open(map);
      const state = await ended(map);
      await expectWhole(map, state, state === 'live' ? /can be moved/ : /could not be loaded/);
      expect([k, map.uncaught]).toEqual([k, []]);
      await map.page.context().close();
    }
    expect(k).toBeGreaterThan(3);
  });
});
