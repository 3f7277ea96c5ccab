import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import sharp from 'sharp';
import { nearestIn, type Rgb } from './flat-palette';
import { keepPictures } from './kept';

const packed = promisify(deflate);

/** Dots to an inch at which a unit of an SVG is a pixel. */
const density = 72;

/** Bits that a pixel takes: enough for sixteen colours. */
const depth = 4;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.writeUInt8(depth, 8);
  // Colours come from a palette.
  data.writeUInt8(3, 9);
  return data;
}

/** Pixels of a row that have one colour: where they begin and end, and the place of the colour in the palette. */
interface Run {
  from: number;
  to: number;
  place: number;
}

/** Writes a run of pixels of one colour into a row that begins at `start`, from one place to another. */
function writeRun(rows: Buffer, start: number, { from, to, place }: Run): void {
  let x = from;
  if (x % 2 === 1) {
    rows[start + (x >> 1)] = (rows[start + (x >> 1)] ?? 0) | place;
    x += 1;
  }
  const both = (place << depth) | place;
  for (; x + 1 < to; x += 2) rows[start + (x >> 1)] = both;
  if (x < to) rows[start + (x >> 1)] = place << depth;
}

/** Rows of two pixels to a byte, each after a byte that says it is not filtered, from pixels of four bytes. */
function rowsOf(data: Buffer, width: number, palette: readonly Rgb[]): Buffer {
  const count = data.length / 4;
  // Pixels are compared whole: there are two hundred million in a build, most like the one before.
  const pixels = new Int32Array(data.buffer, data.byteOffset, count);
  const nearest = nearestIn(palette);
  const length = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc((length * count) / width);
  for (let row = 0, start = 1; row < count; row += width, start += length) {
    for (let from = 0, to = 0; from < width; from = to) {
      const pixel = pixels[row + from];
      do to += 1;
      while (to < width && pixels[row + to] === pixel);
      const at = (row + from) * 4;
      const place = nearest(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      writeRun(rows, start, { from, to, place });
    }
  }
  return rows;
}

/** An SVG as a PNG of the colours of a palette and no others, `scale` pixels to a unit of it. */
export async function svgToFlatPng(
  svg: string,
  scale: number,
  palette: readonly Rgb[],
): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg), { density: density * scale })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const rows = rowsOf(data, width, palette);
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flat())),
    // Short blocks suit pictures whose parts differ. A level more takes twice the time for two bytes in a hundred.
    chunk('IDAT', await packed(rows, { level: 8, memLevel: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const kept = keepPictures(path.resolve('.build/pictures'));

/** What draws: its own code and its libraries, since with another the same SVG may be another picture. */
const drawer = [
  ...['flat-png', 'flat-palette'].map((name) =>
    readFileSync(path.resolve(`src/pictures/${name}.ts`), 'utf8'),
  ),
  JSON.stringify({ ...sharp.versions, zlib: process.versions.zlib }),
];

/** The PNG that `svgToFlatPng` makes, from an earlier build where that made the same. */
export function keptFlatPng(svg: string, scale: number, palette: readonly Rgb[]): Promise<Buffer> {
  const from = [...drawer, svg, JSON.stringify({ scale, palette })];
  return kept(from, () => svgToFlatPng(svg, scale, palette));
}
