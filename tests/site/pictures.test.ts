import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { toLanguage } from '~/i18n/languages';
import { cardOf, type Card } from '~/model/cards';
import { layOutCard } from '~/pictures/card-layout';
import { openTypeface } from '~/pictures/typeface';
import { readColours } from '~/pictures/colours';
import { content } from '../content/real';
import { attribute, dist, files, pages } from './built';

const read = (file: string) => readFileSync(path.join(dist, file));

/** The card that stands beside a page: `/zh-hans/sites/x/` has `cards/zh-hans/sites/x.png`. */
function cardFile(address: string): string {
  const [, segment = '', rest = ''] = /^\/(zh-hans\/)?(.*?)\/?(?:\.html)?$/.exec(address) ?? [];
  return `cards/${segment}${rest || 'home'}.png`;
}

const cards = pages.map(({ address }) => ({ address, file: cardFile(address) }));

test('every page has its card, and every card its page', () => {
  const built = files.filter((file) => file.startsWith('cards/'));
  expect(built).toEqual(cards.map(({ file }) => file).sort());
});

test.each(cards)('$file is a PNG of 1200 by 630 pixels and at most 60 kB', async ({ file }) => {
  const bytes = read(file);
  const { format, width, height } = await sharp(bytes).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
  expect(bytes.length).toBeLessThanOrEqual(60_000);
});

test('all cards together weigh at most 4 MB, as do those of each language 2 MB', () => {
  const weigh = (own: typeof cards) => own.reduce((sum, { file }) => sum + read(file).length, 0);
  const chinese = cards.filter(({ file }) => file.includes('/zh-hans/'));
  const english = cards.filter((card) => !chinese.includes(card));
  expect(weigh(cards)).toBeLessThanOrEqual(4_000_000);
  expect([chinese, english].map(weigh).filter((bytes) => bytes > 2_000_000)).toEqual([]);
});

const face = openTypeface();
const paper = Number.parseInt(readColours('light').paper.slice(1), 16);

/** The pixels of a picture as numbers such as 0xfaf6ee, row by row. */
async function pixelsOf(file: string): Promise<{ side: number; pixels: Uint32Array }> {
  const { data, info } = await sharp(read(file))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint32Array(info.width * info.height);
  for (let index = 0; index < pixels.length; index += 1) {
    pixels[index] = data.readUIntBE(index * info.channels, 3);
  }
  return { side: info.width, pixels };
}

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
  const segment = one.address.startsWith('/zh-hans/') ? 'zh-Hans' : 'en';
  const at = one.address.replace(/^\/zh-hans/, '');
  const card = cardOf(content, toLanguage(segment), at);
  expect(await strayPixels(card, one.file)).toBe(0);
});

const manifest = z.object({
  icons: z.array(
    z.object({
      src: z.string(),
      sizes: z.string(),
      type: z.string(),
      purpose: z.string().optional(),
    }),
  ),
});

const { icons } = manifest.parse(JSON.parse(read('manifest.json').toString()));

test('the manifest lists a drawing, 192 and 512 pixels, and one that may be cut round', () => {
  const listed = icons.map(({ sizes, purpose }) => [sizes, purpose ?? '']);
  expect(listed).toEqual([
    ['any', ''],
    ['192x192', 'any'],
    ['512x512', 'any'],
    ['512x512', 'maskable'],
  ]);
});

test.each([
  ...icons.filter(({ sizes }) => sizes !== 'any'),
  { src: './apple-touch-icon.png', sizes: '180x180' },
])('$src has the size it says and no part that can be seen through', async ({ src, sizes }) => {
  const { width, height } = await sharp(read(src)).metadata();
  expect(`${width}x${height}`).toBe(sizes);
  expect((await sharp(read(src)).stats()).isOpaque).toBe(true);
});

test('an icon that may be cut round keeps its cloth within the circle that is safe', async () => {
  const { side, pixels } = await pixelsOf('icon-maskable-512.png');
  const reaches = [...pixels].map((pixel, index) => {
    const [x, y] = [index % side, Math.floor(index / side)];
    return pixel === paper ? 0 : Math.hypot(x - side / 2, y - side / 2);
  });
  const farthest = reaches.reduce((most, reach) => Math.max(most, reach), 0);
  expect(farthest).toBeGreaterThan(0.3 * side);
  expect(farthest).toBeLessThanOrEqual(0.4 * side);
});

test('favicon.ico holds 16, 32 and 48 pixels', async () => {
  const ico = read('favicon.ico');
  const sides = [0, 1, 2].map(async (index) => {
    const entry = 6 + index * 16;
    const start = ico.readUInt32LE(entry + 12);
    const png = ico.subarray(start, start + ico.readUInt32LE(entry + 8));
    const { width, height } = await sharp(png).metadata();
    return [ico.readUInt8(entry), width, height];
  });
  expect(ico.readUInt16LE(4)).toBe(3);
  expect(await Promise.all(sides)).toEqual([
    [16, 16, 16],
    [32, 32, 32],
    [48, 48, 48],
  ]);
});

test('the icons that every page may load weigh at most 2 kB each', () => {
  for (const file of ['favicon.svg', 'favicon.ico', 'apple-touch-icon.png', 'icon-192.png']) {
    expect(read(file).length).toBeLessThanOrEqual(2000);
  }
});

test.each(pages)('$file names the icon for home screens and the large card', (page) => {
  const links = page.elements.filter((e) => attribute(e, 'rel') === 'apple-touch-icon');
  expect(links).toHaveLength(1);
  const kind = page.elements.find((e) => attribute(e, 'name') === 'twitter:card');
  expect(kind && attribute(kind, 'content')).toBe('summary_large_image');
  // Without SITE_URL there is no whole address to name, and none is invented.
  expect(page.elements.some((e) => attribute(e, 'property') === 'og:image')).toBe(false);
});
