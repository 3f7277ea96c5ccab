import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { readColours } from '~/pictures/colours';
import { dist } from './built';

/** The bytes of a file of the built site. */
export const readBytes = (file: string) => readFileSync(path.join(dist, file));

/** The colour of the paper as a number such as 0xfaf6ee. */
export const paper = Number.parseInt(readColours('light').paper.slice(1), 16);

/** The pixels of a picture as numbers such as 0xfaf6ee, row by row. */
export async function pixelsOf(file: string): Promise<{ side: number; pixels: Uint32Array }> {
  const { data, info } = await sharp(readBytes(file))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint32Array(info.width * info.height);
  for (let index = 0, at = 0; index < pixels.length; index += 1, at += info.channels) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    pixels[index] = (red << 16) | (green << 8) | blue;
  }
  return { side: info.width, pixels };
}
