import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import sharp from 'sharp';
import { colourAt, type Rgb } from './flat-palette';

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

/** Rows of two pixels to a byte, each after a byte that says it is not filtered; `at` gives the colour of three bytes. */
function rowsOf(width: number, height: number, at: (offset: number) => number): Buffer {
  const length = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = y * length + 1 + (x >> 1);
      const colour = at((y * width + x) * 3);
      rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? colour << depth : colour);
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
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const rows = rowsOf(width, height, colourAt(data, palette));
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flat())),
    // Short blocks suit pictures whose parts differ: two in a hundred less than the longest.
    chunk('IDAT', await packed(rows, { level: 9, memLevel: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
