import sharp from 'sharp';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { paper, pixelsOf, readBytes } from './pixels';

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

const { icons } = manifest.parse(JSON.parse(readBytes('manifest.json').toString()));

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
  const { width, height } = await sharp(readBytes(src)).metadata();
  expect(`${width}x${height}`).toBe(sizes);
  expect((await sharp(readBytes(src)).stats()).isOpaque).toBe(true);
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
  const ico = readBytes('favicon.ico');
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
    expect(readBytes(file).length).toBeLessThanOrEqual(2000);
  }
});
