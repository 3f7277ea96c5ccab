import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { keepPictures } from '~/pictures/kept';

const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
const picture = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const draw = vi.fn(() => Promise.resolve(picture));

/** As a build of its own asks for it. */
const ask = (...from: string[]) => keepPictures(folder)(from, draw);

const files = () => readdirSync(folder).map((name) => path.join(folder, name));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  draw.mockClear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a picture is drawn once, and comes back to the byte', async () => {
  expect(await ask('a', 'b')).toEqual(picture);
  expect(await ask('a', 'b')).toEqual(picture);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('texts that are others, or parted in another way, make another picture', async () => {
  await ask('a', 'b');
  await ask('a', 'c');
  await ask('ab');
  expect(draw).toHaveBeenCalledTimes(3);
});

test('one that is cut short is drawn again', async () => {
  await ask('a');
  const [file = ''] = files();
  for (const length of [0, 1, picture.length - 1]) {
    truncateSync(file, length);
    expect(await ask('a')).toEqual(picture);
    expect(readFileSync(file)).toEqual(picture);
  }
  expect(draw).toHaveBeenCalledTimes(4);
});

test('where drawing fails nothing is kept', async () => {
  const failing = () => Promise.reject(new Error('no ink'));
  await expect(keepPictures(folder)(['a'], failing)).rejects.toThrow('no ink');
  expect(files()).toEqual([]);
});

test('what nobody asks for is kept for a fortnight, what is asked for longer', async () => {
  await ask('a');
  await ask('b');
  writeFileSync(path.join(folder, 'half.png.123'), '');
  const long = new Date(Date.now() - 13 * 24 * 60 * 60 * 1000);
  for (const file of files()) utimesSync(file, long, long);
  await ask('a');
  expect(files()).toHaveLength(3);
  vi.useFakeTimers({ now: Date.now() + 2 * 24 * 60 * 60 * 1000, toFake: ['Date'] });
  await ask('c');
  vi.useRealTimers();
  draw.mockClear();
  expect(files()).toHaveLength(2);
  await ask('a');
  expect(draw).not.toHaveBeenCalled();
});
