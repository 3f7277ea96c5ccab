import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardOf, type Card } from '~/model/cards';
import { layOutCard } from '~/pictures/card-layout';
import { openTypeface } from '~/pictures/typeface';
import { content } from '../content/real';
import { attribute, files, narrative } from './built';
import { paper, pixelsOf, readBytes } from './pixels';

/** The card that stands beside a page: `/zh-hans/sites/x/` has `cards/zh-hans/sites/x.png`. */
function cardFile(address: string): string {
  const [, segment = '', rest = ''] = /^\/(zh-hans\/)?(.*?)\/?(?:\.html)?$/.exec(address) ?? [];
  return `cards/${segment}${rest || 'home'}.png`;
}

const cards = narrative.map(({ address }) => ({ address, file: cardFile(address) }));

test('every page but the frames has its card, and every card its page', () => {
  const built = files.filter((file) => file.startsWith('cards/'));
  expect(built).toEqual(cards.map(({ file }) => file).sort());
});

test.each(cards)('$file is a PNG of 1200 by 630 pixels and at most 60 kB', async ({ file }) => {
  const bytes = readBytes(file);
  const { format, width, height } = await sharp(bytes).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
  expect(bytes.length).toBeLessThanOrEqual(60_000);
});

test('all cards together weigh at most 4 MB, those of one language 2 MB', () => {
  const weigh = (own: typeof cards) =>
    own.reduce((sum, { file }) => sum + readBytes(file).length, 0);
  const chinese = cards.filter(({ file }) => file.includes('/zh-hans/'));
  const english = cards.filter((card) => !chinese.includes(card));
  expect(weigh(cards)).toBeLessThanOrEqual(4_000_000);
  expect([chinese, english].map(weigh).filter((bytes) => bytes > 2_000_000)).toEqual([]);
});

const face = openTypeface();

/** How many pixels of a card are not paper and lie neither where text may stand nor where the cloth hangs. */
async function strayPixels(card: Card, file: string): Promise<number> {
  const { text, cloth } = layOutCard(face, card);
  const { side, pixels } = await pixelsOf(file);
  let stray = 0;
  pixels.forEach((pixel, index) => {
    if (pixel === paper) return;
    const [x, y] = [index % side, Math.floor(index / side)];
    const inside = [text, cloth].some(
      ({ left, top, right, bottom }) => x >= left - 1 && x <= right && y >= top - 1 && y <= bottom,
    );
    if (!inside) stray += 1;
  });
  return stray;
}

test.each(cards)('$file: there is nothing but paper around text and cloth', async (one) => {
  const language = one.address.startsWith('/zh-hans/') ? 'zh-Hans' : 'en';
  const card = cardOf(content, language, one.address.replace(/^\/zh-hans/, ''));
  expect(await strayPixels(card, one.file)).toBe(0);
});

test.each(narrative)('$file names the icon for home screens, and promises no card', (page) => {
  const links = page.elements.filter((e) => attribute(e, 'rel') === 'apple-touch-icon');
  expect(links).toHaveLength(1);
  // Without SITE_URL there is no whole address to name, and none is invented.
  expect(page.elements.some((e) => attribute(e, 'property') === 'og:image')).toBe(false);
  expect(page.elements.some((e) => attribute(e, 'name') === 'twitter:card')).toBe(false);
});
