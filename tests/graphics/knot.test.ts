import { range } from 'd3-array';
import { expect, test } from 'vitest';
import { knot, knotLevels, packKnots } from '~/graphics/knot';
import { strengths } from '~/schema/directive';

test('every strength has a mark of its own, and the strongest is filled instead', () => {
  expect(knotLevels).toBe(strengths.length);
  const marks = range(knotLevels - 1).map((level) => knot(12, level));
  expect(new Set(marks).size).toBe(knotLevels - 1);
});

/** Where a relative path stands at its end, seen from its start. */
function endOf(path: string): number[] {
  let [x, y] = [0, 0];
  let start = [0, 0];
  for (const [, letter = '', rest = ''] of path.matchAll(/([mhvlz])([^mhvlz]*)/g)) {
    const [first = 0, second = 0] = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    if (letter === 'z') [x = 0, y = 0] = start;
    if (letter === 'h') x += first;
    if (letter === 'v') y += first;
    if (letter === 'm' || letter === 'l') [x, y] = [x + first, y + second];
    if (letter === 'm') start = [x, y];
  }
  return [x, y].map((value) => Math.round(value * 10) / 10 + 0);
}

test.each(range(knotLevels))('a knot of level %i ends where it began', (level) => {
  for (const side of [9, 11, 12, 16, 19, 22]) expect(endOf(knot(side, level))).toEqual([0, 0]);
});

test('packed knots are as many as there are asks, a line at a time', () => {
  const packing = { side: 9, pitch: 11, line: 3 };
  for (const count of range(1, 12)) {
    const path = packKnots(count, 5, packing);
    expect(path.match(/z/g)).toHaveLength(count);
    const last = count - 1;
    expect(endOf(path)).toEqual([(last % 3) * 11, Math.floor(last / 3) * 11]);
  }
});
