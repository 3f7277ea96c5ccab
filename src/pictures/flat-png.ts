import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import sharp from 'sharp';
import { nearestIn, type Rgb } from './flat-palette';

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

/** Pixels of four bytes as their rows lie in the file: two of them to a byte, each row after a byte that says it is not filtered. */
function rowsOf(data: Buffer, width: number, placeOf: (colour: Rgb) => number): Buffer {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const length = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc((length * pixels.length) / width);
  let last = -1;
  let place = 0;
  // One loop without calls: it runs a hundred million times in a build, and most pixels are like the one before.
  for (let at = 0, x = 0, byte = 1; at < pixels.length; at += 1) {
    const pixel = pixels[at] ?? 0;
    if (pixel !== last) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
      place = placeOf([red, green, blue]);
      last = pixel;
    }
    if (x % 2 === 0) rows[byte] = place << depth;
    else {
      rows[byte] = (rows[byte] ?? 0) | place;
      byte += 1;
    }
    x += 1;
    if (x === width) {
      byte += 1 + (width % 2);
      x = 0;
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
  const rows = rowsOf(data, width, nearestIn(palette));
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flat())),
    // Short blocks suit pictures whose parts differ. A level more takes twice the time for two bytes in a hundred.
    chunk('IDAT', await packed(rows, { level: 8, memLevel: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
