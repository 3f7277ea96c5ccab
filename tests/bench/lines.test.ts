import { expect, test } from 'vitest';
import { holds, isMeasured, showLines, valueOf } from './lines';
import { promises } from './promises';
import { layOut } from './table';
import { blocking } from './visit';

const all = (median: number) => ({ median, low: median, high: median });

test('a line with a floor is a ratio, one without is a figure', () => {
  expect(valueOf({ what: '', ours: all(120), floor: all(100), limit: 1.2 })).toBe(1.2);
  expect(valueOf({ what: '', ours: all(7), limit: 0 })).toBe(7);
});

test.each([
  [{ what: 'at the limit', ours: all(120), floor: all(100), limit: 1.2 }, true],
  [{ what: 'beyond it', ours: all(121), floor: all(100), limit: 1.2 }, false],
  [{ what: 'none wanted, none there', ours: all(0), limit: 0 }, true],
  [{ what: 'none wanted, some there', ours: all(0.0044), limit: 0 }, false],
])('%o holds: %s', (line, expected) => {
  expect(holds(line)).toBe(expected);
  expect(showLines([line])).toContain(expected ? 'holds' : 'MISSES');
});

test('what was not measured neither holds nor misses', () => {
  const line = { what: 'gone', ours: all(Number.NaN), floor: all(100), limit: 1.2 };
  expect(isMeasured(line)).toBe(false);
  expect(showLines([line])).toMatch(/NOT MEASURED$/);
});

test('without a single sample every promise counts as not measured', () => {
  const lines = promises(new Map());
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter(isMeasured)).toEqual([]);
});

test('only what tasks take beyond 50 ms blocks, between first words and the end', () => {
  const tasks = [
    { start: 0, end: 200 },
    { start: 300, end: 340 },
    { start: 400, end: 500 },
    { start: 900, end: 1200 },
  ];
  // 100 to 200 is cut at its start, 900 to 1200 at its end; the others are 40 and 100 long.
  expect(blocking(tasks, 100, 1000)).toBe(50 + 0 + 50 + 50);
});

test('columns stand straight: the first to the left, figures to the right', () => {
  expect(
    layOut([
      ['', 'ms'],
      ['words', '7'],
      ['map', '1234'],
    ]),
  ).toBe(['         ms', 'words     7', 'map    1234'].join('\n'));
});
