import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { quickFaults, slowFaults, type Fault } from './map-faults';
import { Site } from './site';

const site = new Site();

/** Where a map stands, and how many stops are listed beside it. */
const places = [
  { path: 'map/', listed: 7 },
  { path: 'embed/map/', listed: 7 },
  { path: '', listed: 0 },
] as const;
type Place = (typeof places)[number];

/** Notes each state of the map with its time, by the clock of the page. */
const clock = `window.states = [];
new MutationObserver(() => {
  const state = document.querySelector('tour-map')?.dataset.state;
  if (state && states.at(-1)?.state !== state) states.push({ state, at: performance.now() });
}).observe(document, { subtree: true, attributeFilter: ['data-state'] });`;

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
  await page.addInitScript(clock);
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

/** How long the map took from its beginning to where it is now, in milliseconds of the page. */
const lasted = ({ page }: OpenMap) =>
  page.evaluate<number>(
    "states.at(-1).at - states.findLast(({ state }) => state === 'loading').at",
  );

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
async function suffer(place: Place, { spoil, state, says }: Fault): Promise<OpenMap> {
  const map = await prepare(place, spoil);
  await open(map);
  await reach(map, state);
  expect(await lasted(map)).toBeLessThanOrEqual(8000);
  await expectWhole(map, state, says);
  return map;
}

/** Lets a fault befall all places, or one where the map comes all the same; one, each in its turn, is mended. */
async function sufferAll(fault: Fault, turn: number): Promise<void> {
  const isLive = fault.state === 'live';
  const maps = await Promise.all(
    places.slice(0, isLive ? 1 : places.length).map((place) => suffer(place, fault)),
  );
  const mended = maps[turn % maps.length];
  if (mended && !isLive) await recover(mended, fault);
  expect(maps.flatMap(({ uncaught }) => uncaught)).toEqual([]);
  await Promise.all(maps.map(({ page }) => page.context().close()));
}

const faults = [...slowFaults, ...quickFaults].map((fault, turn) => ({ ...fault, turn }));

describe.concurrent(
  'within 8 seconds the map is there, or its drawing says what failed and brings it back',
  () => {
    test.each(faults)('$law', (fault) => sufferAll(fault, fault.turn));
  },
);

describe.concurrent('a map that the graphics card takes away', () => {
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

  test('is a map again, with the same picture, once the card is back', async () => {
    const map = await prepare(places[0]);
    await open(map);
    await reach(map, 'live');
    await map.page.getByRole('button', { name: 'Zoom in' }).click();
    const shot = () => map.page.locator('.frame').screenshot();
    const before = await shot();
    await loseMap(map);
    await map.page.evaluate('restore()');
    await reach(map, 'live');
    await expect.poll(async () => (await shot()).equals(before)).toBe(true);
    expect(map.uncaught).toEqual([]);
    await map.page.context().close();
  });
});

describe.concurrent.each(places)('on /$path', (place) => {
  test('a network that goes at the k-th request leaves a map or its drawing, for every k', async () => {
    const asked: string[] = [];
    const first = await prepare(place);
    first.page.on('request', (request) => asked.push(request.url()));
    await open(first);
    await reach(first, 'live');
    await first.page.context().close();
    expect(asked.length).toBeGreaterThan(3);
    for (let k = 2; k <= asked.length; k += 1) {
      let count = 0;
      const map = await prepare(place, (page) =>
        page.route('**', (route) => ((count += 1) < k ? route.continue() : route.abort())),
      );
      await open(map);
      const state = await ended(map);
      expect(await lasted(map)).toBeLessThanOrEqual(8000);
      await expectWhole(map, state, state === 'live' ? /can be moved/ : /could not be loaded/);
      expect([k, map.uncaught]).toEqual([k, []]);
      await map.page.context().close();
    }
  });
});
