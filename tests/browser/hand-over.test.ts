import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
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
  [360, 768, 1280].map((width) => ({ language, width })),
);

test.each(cases)(
  'in $language on a window of $width px every name stays where the drawing has it when the map takes over',
  async ({ language, width }) => {
    const viewport = { width, height: 900 };
    const { page, context } = await site.blank({ viewport, colorScheme: 'light' });
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
