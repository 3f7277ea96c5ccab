import { expect, test } from 'vitest';
import { layOutStrip } from '~/graphics/source-strip';

const { width, cells } = layOutStrip([
  { id: 'S1', words: 10, uses: ['paraphrase', 'ask'] },
  { id: 'S2', words: 30, uses: ['person'] },
  { id: 'S3', words: 20, uses: [] },
]);

test('a cell is as wide as its sentence is long, and the strip is filled to its end', () => {
  const [first, second, third] = cells;
  expect(second?.width).toBeCloseTo(3 * (first?.width ?? 0));
  expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(width);
});

test('a cell shows the most telling use, or that there is none', () => {
  expect(cells.map(({ use }) => use)).toEqual(['ask', 'other', 'none']);
});
