import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { closeTo } from '~/map/camera';
import { pick } from '~/model/tour';
import { content } from '../content/real';
import type { TourMap } from '~/map/tour-map.client';
import { gapTo, readDistance, readPlaces } from './map-places';
import { live, Site } from './site';

const site = new Site();

/** The names that the drawing shows, and where their letters stand, in CSS pixels from the frame's corner. */
const readNames = () => {
  const frame = document.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
  return [...document.querySelectorAll('.names > svg')].flatMap((mark) => {
    const texts = [...mark.querySelectorAll('text')].filter((text) => text.checkVisibility());
    return texts.map((text) => {
      const { left, top, width, height } = text.getBoundingClientRect();
      const box = { left: left - frame.left, top: top - frame.top, width, height };
      return { name: text.textContent ?? '', ...box };
    });
  });
};

type Name = ReturnType<typeof readNames>[number];

/** A map as a reader sees it, in greys. */
async function greyMap(page: Page) {
  const picture = sharp(await page.locator('.frame').screenshot()).greyscale();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width };
}

type GreyMap = Awaited<ReturnType<typeof greyMap>>;

/** How many pixels of letters stand at a name of a map: letters are darker than land and water. */
function inkOf({ data, width }: GreyMap, name: Name): number {
  let ink = 0;
  for (let y = Math.round(name.top); y < name.top + name.height; y += 1) {
    for (let x = Math.round(name.left); x < name.left + name.width; x += 1) {
      if ((data[y * width + x] ?? 255) < 140) ink += 1;
    }
  }
  return ink;
}

const cases = publishedLanguages.flatMap((language) =>
  [320, 360, 768, 1280].flatMap((width) =>
    ['ours', 'the reader’s own'].map((face) => ({ language, width, face })),
  ),
);

test.each(cases)(
  'in $language on a window of $width px, in a face of $face, every name stays where the drawing has it when the map takes over',
  async ({ language, width, face }) => {
    const viewport = { width, height: 900 };
    const { page, context } = await site.blank({ viewport, colorScheme: 'light' });
    // A face that does not arrive leaves the reader's own, which may be wider.
    if (face !== 'ours') await page.route('**/*.woff2', (route) => route.abort());
    // The second page a reader sees has the faces of the map.
    await page.goto(`${site.url}about/`, { waitUntil: 'networkidle' });
    await page.goto(site.url + localPath(language, '/').slice(1));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const names = await page.evaluate(readNames);
    expect(names.length).toBeGreaterThanOrEqual(8);
    const before = await greyMap(page);
    await page.locator('[data-do="open"]').click();
    await live(page);
    const after = await greyMap(page);
    // The card draws letters thicker or thinner than the page; of a name on its other side nothing would be left.
    const moved = names.filter((name) => !(inkOf(after, name) > 0.4 * inkOf(before, name)));
    expect(moved.map(({ name }) => name)).toEqual([]);
    await context.close();
  },
);

/** Where the cities of a live map stand in its frame, in CSS pixels. */
const readCities = () =>
  [...document.querySelectorAll('[data-city]')].flatMap((city) =>
    ['x', 'y'].map((name) => Number(city.getAttribute(name))),
  );

test.each([
  { from: 1280, to: 360 },
  { from: 360, to: 1280 },
])(
  'a live map whose window goes from $from to $to px shows what it would have, had it been opened so',
  async ({ from, to }) => {
    const openAt = async (width: number) => {
      const opened = await site.open('', { viewport: { width, height: 900 } });
      await opened.page.locator('[data-do="open"]').click();
      await live(opened.page);
      return opened;
    };
    const fresh = await openAt(to);
    const wanted = await fresh.page.evaluate(readCities);
    expect(wanted).toHaveLength(4);
    const { page, context } = await openAt(from);
    await page.setViewportSize({ width: to, height: 900 });
    const gap = async () => {
      const found = await page.evaluate(readCities);
      return Math.max(...wanted.map((at, index) => Math.abs(at - (found[index] ?? 0))));
    };
    await expect.poll(gap).toBeLessThanOrEqual(2);
    // It stays so: what the page and the map each hear of their size does not add up.
    await page.waitForTimeout(500);
    expect(await gap()).toBeLessThanOrEqual(2);
    await fresh.context.close();
    await context.close();
  },
);

/** The front page in a window of a width, with its map live. */
async function openLive(width: number, reducedMotion: 'reduce' | 'no-preference' = 'reduce') {
  const opened = await site.open('', { viewport: { width, height: 900 }, reducedMotion });
  await opened.page.locator('[data-do="open"]').click();
  await live(opened.page);
  return opened;
}

test('a live map that gets another size while it moves ends where it was going', async () => {
  const { page, context } = await openLive(1280, 'no-preference');
  await page.$eval('tour-map', async (map: TourMap) => {
    const frame = () => new Promise(requestAnimationFrame);
    map.show(['guotai']);
    for (let count = 0; count < 3; count += 1) await frame();
    map.style.inlineSize = `${map.clientWidth - 60}px`;
  });
  const { longitude, latitude } = pick(content.cities, 'zhangjiagang');
  await expect.poll(() => gapTo(page, closeTo(longitude, latitude))).toBeLessThan(2);
  await context.close();
});

test('a live map at the end of its zoom shows the same after it was small for a while', async () => {
  const { page, context } = await openLive(1280);
  const distance = () => readDistance(page);
  // At the end of the zoom the button is out of use for the mouse of a test, not for a reader.
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole('button', { name: 'Zoom out' }).press('Enter');
  }
  const before = await distance();
  const width = async () => (await readPlaces(page)).width;
  const wide = await width();
  await page.setViewportSize({ width: 360, height: 900 });
  await expect.poll(width).toBeLessThan(wide);
  const canvas = () => page.$eval('.live canvas', ({ clientWidth }) => clientWidth);
  await expect.poll(async () => (await canvas()) - (await width())).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(async () => (await canvas()) - wide).toBe(0);
  await expect.poll(async () => Math.abs((await distance()) - before)).toBeLessThan(1);
  await context.close();
});
