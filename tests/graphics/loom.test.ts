import { expect, test } from 'vitest';
import { layOutLoom } from '~/graphics/loom';

const layout = layOutLoom({
  columns: ['a', 'b', 'c'],
  rows: ['x', 'y'],
  crossings: [
    { column: 'a', row: 'x', count: 1, strength: 0 },
    { column: 'b', row: 'x', count: 4, strength: 0.5 },
    { column: 'c', row: 'y', count: 9, strength: 1 },
  ],
});

test('the area of a square stands for the number of asks', () => {
  const [one, four, nine] = layout.cells.map(({ half }) => half);
  expect(four).toBeCloseTo(2 * (one ?? 0));
  expect(nine).toBeCloseTo(3 * (one ?? 0));
});

test('every square stands on its two threads and keeps clear of the next row', () => {
  for (const { column, row, x, y, half } of layout.cells) {
    expect(x).toBe(layout.columns.find(({ id }) => id === column)?.x);
    expect(y).toBe(layout.rows.find(({ id }) => id === row)?.y);
    expect(half * 2).toBeLessThan(24);
  }
});

test('threads lie inside the drawing', () => {
  for (const { x } of layout.columns) expect(x).toBeLessThan(layout.width);
  for (const { y } of layout.rows) expect(y).toBeLessThan(layout.height);
});
