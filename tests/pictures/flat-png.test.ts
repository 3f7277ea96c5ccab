import sharp from 'sharp';
import { expect, test } from 'vitest';
import { svgToFlatPng } from '~/pictures/flat-png';

const [paper, ink, red] = [
  [250, 246, 238],
  [33, 28, 23],
  [165, 48, 29],
] as const;
const css = (rgb: readonly number[]) => `rgb(${rgb.join(',')})`;

test.each([
  { width: 8, scale: 1 },
  { width: 7, scale: 1 },
  { width: 7, scale: 2 },
])('a PNG of $width units at $scale pixels each has every pixel of its drawing', async (one) => {
  const { width, scale } = one;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="4"><path fill="${css(paper)}" d="M0 0h9v4h-9z"/><path fill="${css(ink)}" d="M1 1h2v2h-2z"/><path fill="${css(red)}" d="M5 0h2v4h-2z"/></svg>`;
  const png = await svgToFlatPng(svg, scale, [paper, ink, red]);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([width * scale, 4 * scale]);
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)];
      const inInk = column >= 1 && column < 3 && row >= 1 && row < 3;
      const wanted = inInk ? ink : column >= 5 && column < 7 ? red : paper;
      const at = (y * info.width + x) * info.channels;
      expect([...data.subarray(at, at + 3)]).toEqual([...wanted]);
    }
  }
});

test('a colour that is not in the palette becomes the nearest, grey before red', async () => {
  const grey = [140, 138, 131] as const;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path fill="rgb(177,174,166)" d="M0 0h2v1h-2z"/></svg>`;
  const png = await svgToFlatPng(svg, 1, [ink, grey, [207, 147, 133]]);
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([...grey]);
});
