import { expect, test } from 'vitest';
import svgpath from 'svgpath';
import { readColours } from '~/pictures/colours';
import { smoothed } from '~/pictures/outline';
import { textsSvg } from '~/pictures/plate-texts';
import { face, plates } from './kit-cases';

const every = [...new Set(plates.flatMap(({ plate }) => plate.texts.map(({ text }) => text)))];

/** The ends of the strokes of a path, to a pixel. */
function box(path: string): number[] {
  const xs: number[] = [];
  const ys: number[] = [];
  svgpath(path)
    .abs()
    .iterate((segment) => {
      if (segment[0] === 'H') xs.push(segment[1]);
      else if (segment[0] === 'V') ys.push(segment[1]);
      else if (segment[0] !== 'Z' && segment[0] !== 'z') {
        xs.push(Number(segment.at(-2)));
        ys.push(Number(segment.at(-1)));
      }
    });
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

/** A text as the file draws it: each sign by its shape, put in its place. */
function drawn(svg: string, scale: number): string {
  const shapes = new Map(
    [...svg.matchAll(/<path id="(\w+)" d="([^"]+)"/g)].map(([, id, d]) => [id, d ?? '']),
  );
  return [...svg.matchAll(/<use xlink:href="#(\w+)" x="(-?[\d.]+)"(?: y="(-?[\d.]+)")?/g)]
    .map(([, id, x, y]) =>
      svgpath(shapes.get(id) ?? '')
        .translate(Number(x), Number(y ?? 0))
        .scale(scale)
        .toString(),
    )
    .join('');
}

test('every text of every picture is drawn sign by sign as the typeface outlines it', () => {
  expect(every.length).toBeGreaterThan(150);
  for (const text of every) {
    const svg = textsSvg(
      [{ text, x: 0, y: 0, size: 200, tone: 'ink' }],
      face,
      readColours('light'),
    );
    const [mine, whole] = [drawn(svg, 2), face.outline(text, { x: 0, y: 0, size: 200 })].map(box);
    (mine ?? []).forEach((edge, at) => {
      expect(Math.abs(edge - (whole?.[at] ?? Number.NaN)), `${text}: ${edge}`).toBeLessThan(3);
    });
  }
});

test('a sign that two faces have under one number is not taken for the other', () => {
  const texts = every.map((text) => ({ text, x: 0, y: 0, size: 20, tone: 'ink' as const }));
  const svg = textsSvg(texts, face, readColours('light'));
  const shapes = [...svg.matchAll(/<path id="\w+" d="([^"]+)"/g)].map(([, d]) => d);
  const signs = new Set(every.flatMap((text) => face.signs(text).map(({ id }) => id)));
  expect(shapes).toHaveLength(signs.size);
  const han = [...new Set(every.join('').match(/\p{Script=Han}/gu) ?? [])];
  const outlines = han.map((sign) =>
    smoothed(svgpath(face.outline(sign, { x: 0, y: 0, size: 200 }))),
  );
  expect(new Set(outlines).size).toBe(han.length);
  expect(new Set(han.map((sign) => face.signs(sign)[0]?.id)).size).toBe(han.length);
});

test.each([
  ['M0 0L4 0L9 0Z', 'M0 0h9z'],
  ['M1 1Q1 3 1 5L1 9', 'M1 1v8'],
  ['M0 0Q4 0 4 4Q4 8 8 8', 'M0 0q4 0 4 4 0 4 4 4'],
  ['M0 0L3 3L2 2', 'M0 0l3 3-1-1'],
])('%s is smoothed to %s', (path, wanted) => {
  expect(smoothed(svgpath(path))).toBe(wanted);
});
