import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { live, Site, type Opened } from './site';

const site = new Site();

/** Boxes of the names, discs and stop names that the drawing shows, and how far each leaves the frame. */
const readBoxes = () => {
  const frame = document.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
  const boxOf = (name: string, elements: Element[]) => {
    const all = elements.map((element) => element.getBoundingClientRect());
    const [left, right] = [
      Math.min(...all.map((box) => box.left)),
      Math.max(...all.map((box) => box.right)),
    ];
    const [top, bottom] = [
      Math.min(...all.map((box) => box.top)),
      Math.max(...all.map((box) => box.bottom)),
    ];
    const out = Math.max(
      frame.left - left,
      right - frame.right,
      frame.top - top,
      bottom - frame.bottom,
    );
    return { name, left, right, top, bottom, out };
  };
  const isSeen = (element: Element) => element.checkVisibility();
  const names = [...document.querySelectorAll('.names > svg')].filter(isSeen);
  const stops = [...document.querySelectorAll('.overlay a')];
  return [
    ...names.map((name) => boxOf(name.textContent ?? '', [...name.querySelectorAll('text')])),
    ...stops.map((stop) =>
      boxOf(stop.textContent ?? '', [...stop.querySelectorAll('.disc, .name')].filter(isSeen)),
    ),
  ];
};

test.each([320, 360, 414, 500, 640, 768, 1280])(
  'on a window of %i pixels no name of the drawing is cut, hides a stop or another name',
  async (width) => {
    const { page, context } = await site.blank({ viewport: { width, height: 900 } });
    // The second page a reader sees has the face that the names are measured for.
    await page.goto(`${site.url}about/`, { waitUntil: 'networkidle' });
    await page.goto(site.url);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const boxes = await page.evaluate(readBoxes);
    expect(boxes.length).toBeGreaterThan(9);
    expect(boxes.filter(({ out }) => out > 0)).toEqual([]);
    // The line boxes of two names may touch where their letters do not.
    const touch = 3;
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => ({ a, b })));
    const overlaps = pairs.filter(
      ({ a, b }) =>
        a.left < b.right - touch &&
        b.left < a.right - touch &&
        a.top < b.bottom - touch &&
        b.top < a.bottom - touch,
    );
    expect(overlaps.map(({ a, b }) => `${a.name} × ${b.name}`)).toEqual([]);
    await context.close();
  },
);

test('the canvas has as many pixels as a dense screen asks for', async () => {
  const { page, context } = await site.open('map/', { deviceScaleFactor: 2 });
  await live(page);
  const [pixels, width] = await page.$eval('.live canvas', (canvas) => [
    canvas instanceof HTMLCanvasElement ? canvas.width : 0,
    canvas.clientWidth,
  ]);
  expect(pixels).toBe(2 * (width ?? 0));
  await context.close();
});

describe('one live map', () => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await site.open('map/', { colorScheme: 'light' });
    await live(opened.page);
  });
  // Each leaves it as it was.
  afterEach(() => opened.page.getByRole('button', { name: 'Whole tour' }).click());
  afterAll(() => opened.context.close());

  test('the map shows the same piece of the earth when its frame shrinks, grows or turns', async () => {
    const { page } = opened;
    const gap = async () => {
      const frame = await page.locator('.frame').boundingBox();
      const [a, b] = await Promise.all(
        ['changshu', 'zhangjiagang'].map((id) =>
          page.locator(`[data-city="${id}"] > circle.city`).boundingBox(),
        ),
      );
      return ((a?.x ?? 0) - (b?.x ?? 0)) / (frame?.width ?? 1);
    };
    const first = await gap();
    for (const [width, height] of [
      [600, 900],
      [900, 600],
      [360, 740],
      [740, 360],
      [1280, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect
        .poll(async () => Math.abs((await gap()) - first), { timeout: 8000 })
        .toBeLessThan(0.004);
    }
  });

  test('the scale follows the zoom', async () => {
    const { page } = opened;
    expect(await page.locator('.scale text').textContent()).toBe('20 km');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => page.locator('.scale text').textContent()).toBe('10 km');
  });

  test('full screen fills the screen with the map, its names and its controls, and gives it back', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Full screen' }).click();
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement?.tagName))
      .toBe('MAP-BROWSER');
    const frame = await page.locator('.frame').boundingBox();
    expect(frame?.width ?? 0).toBeGreaterThan(800);
    await expect
      .poll(async () => (await page.locator('.live canvas').boundingBox())?.width ?? 0)
      .toBeGreaterThan(800);
    // What a choice shows is on the screen too, and so is who made the map.
    await page.locator('svg [data-stop="guotai"] .disc').click();
    expect(await page.locator('#card-guotai').isVisible()).toBe(true);
    expect(await page.locator('tour-map summary').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Leave full screen' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  });

  test('a change of colour scheme keeps the map, in the other colours', async () => {
    const { page, errors } = opened;
    const before = await page.locator('.live').screenshot();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(900);
    const after = await page.locator('.live').screenshot();
    expect(after.equals(before)).toBe(false);
    expect(errors).toEqual([]);
  });
});
