import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { wordsOf } from '~/i18n/words';
import type { TourMap } from '~/map/tour-map.client';
import { readDistance, readPlaces } from './map-places';
import { live, Site, type Opened } from './site';

const site = new Site();
const words = wordsOf('en');

/** Notes what a live map says of a gesture that is the page's, since it says it for a moment only; gives how to read it. */
async function noteNotice(page: Page) {
  await page.$eval('.live', (map) => {
    const look = () => {
      const notice = map.querySelector<HTMLElement>('.maplibregl-show');
      if (notice) Reflect.set(window, 'notice', notice.innerText);
    };
    new MutationObserver(look).observe(map, { subtree: true, attributeFilter: ['class'] });
  });
  return () => page.evaluate((): unknown => Reflect.get(window, 'notice'));
}

/** A live map, and the point of it that lies the farthest from what stands on it. */
async function openMap(options: Parameters<Site['open']>[1] = {}) {
  const opened = await site.open('map/', options);
  await live(opened.page);
  const box = await opened.page.locator('.live canvas').boundingBox();
  if (!box) throw new Error('the map has no canvas');
  return { ...opened, x: box.x + box.width * 0.5, y: box.y + box.height * 0.85 };
}

type OpenMap = Opened & { x: number; y: number };

/** How far the first city of a map stands from where it stood. */
async function follow(page: Page) {
  const at = async () => (await readPlaces(page)).cities[0] ?? { x: Number.NaN, y: Number.NaN };
  const before = await at();
  return async () => {
    const now = await at();
    return { x: Math.round(now.x - before.x), y: Math.round(now.y - before.y) };
  };
}

describe('the mouse', () => {
  test('drags the map as far as it goes, and its drawing goes along', async () => {
    const { page, context, x, y, errors } = await openMap();
    const moved = await follow(page);
    const distance = await readDistance(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) await page.mouse.move(x - step * 10, y - step * 5);
    await page.mouse.up();
    await expect.poll(async () => (await moved()).x).toBeLessThan(-60);
    await expect.poll(async () => (await moved()).y).toBeLessThan(-30);
    expect(await readDistance(page)).toBeCloseTo(distance, 0);
    const dragged = await moved();
    await page.$eval<void, TourMap>('tour-map', (map) => map.rest());
    const drawn = await moved();
    expect(Math.hypot(drawn.x - dragged.x, drawn.y - dragged.y)).toBeLessThan(2);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('zooms in with a double click, and in and out with the wheel and Control', async () => {
    const { page, context, x, y, errors } = await openMap();
    const distance = await readDistance(page);
    const share = async () => (await readDistance(page)) / distance;
    await page.mouse.dblclick(x, y);
    await expect.poll(share).toBeCloseTo(2, 1);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 300);
    await expect.poll(share).toBeLessThan(1.8);
    const out = await share();
    await page.mouse.wheel(0, -300);
    await expect.poll(share).toBeGreaterThan(out + 0.1);
    await page.keyboard.up('Control');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('zooms to the box that it draws with Shift', async () => {
    const { page, context, x, y } = await openMap();
    const distance = await readDistance(page);
    await page.keyboard.down('Shift');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y - 120, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(async () => (await readDistance(page)) / distance).toBeGreaterThan(1.5);
    await context.close();
  });

  test('is told of Control where its wheel scrolls the page', async () => {
    const { page, context, x, y } = await openMap({ viewport: { width: 800, height: 500 } });
    const moved = await follow(page);
    await page.mouse.move(x, Math.min(y, 400));
    const notice = await noteNotice(page);
    await page.mouse.wheel(0, 100);
    await expect.poll(notice).toBe(words.mapCooperativeWindows);
    expect(await moved()).toEqual({ x: 0, y: 0 });
    await context.close();
  });
});

test('the keys move the map and zoom it', async () => {
  const { page, context } = await openMap();
  const moved = await follow(page);
  const distance = await readDistance(page);
  await page.locator('.live canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await moved()).x).toBeLessThan(-50);
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await moved()).y).toBeLessThan(-50);
  await page.keyboard.press('Equal');
  await expect.poll(async () => (await readDistance(page)) / distance).toBeCloseTo(2, 1);
  await context.close();
});

/** Fingers on a map, each as far from the middle between them as is told. */
async function fingersOn({ page, context, x, y }: OpenMap) {
  const session = await context.newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number }[],
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return { touch, at: (dx: number, dy: number) => ({ x: x + dx, y: y + dy }) };
}

describe('fingers', () => {
  test('two that part zoom in, and two that go the same way take the map along', async () => {
    const map = await openMap({ hasTouch: true });
    const { touch, at } = await fingersOn(map);
    const { page, context, errors } = map;
    const distance = await readDistance(page);
    await touch('touchStart', [at(-40, 0), at(40, 0)]);
    for (let wide = 44; wide <= 100; wide += 4)
      await touch('touchMove', [at(-wide, 0), at(wide, 0)]);
    await touch('touchEnd', []);
    await expect.poll(async () => (await readDistance(page)) / distance).toBeGreaterThan(1.5);
    const moved = await follow(page);
    await touch('touchStart', [at(-60, 0), at(60, 0)]);
    for (let up = 4; up <= 80; up += 4) await touch('touchMove', [at(-60, -up), at(60, -up)]);
    await touch('touchEnd', []);
    await expect.poll(async () => (await moved()).y).toBeLessThan(-40);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('one that taps twice zooms in', async () => {
    const map = await openMap({ hasTouch: true });
    const { page, context, x, y } = map;
    const distance = await readDistance(page);
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    await expect.poll(async () => (await readDistance(page)) / distance).toBeCloseTo(2, 1);
    await context.close();
  });

  test('one that draws is told of two, and the map stays', async () => {
    const map = await openMap({ hasTouch: true });
    const { touch, at } = await fingersOn(map);
    const { page, context } = map;
    const moved = await follow(page);
    const notice = await noteNotice(page);
    await touch('touchStart', [at(0, 0)]);
    for (let left = 4; left <= 60; left += 4) await touch('touchMove', [at(-left, 0)]);
    await expect.poll(notice).toBe(words.mapCooperativeTouch);
    await touch('touchEnd', []);
    expect(await moved()).toEqual({ x: 0, y: 0 });
    await context.close();
  });
});
