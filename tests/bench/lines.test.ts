import { expect, test } from 'vitest';
import { holds, isMeasured, showLines, valueOf } from './lines';
import { promises } from './promises';
import { against } from './report';
import { layOut } from './table';
import { blocking } from './visit';

const all = (median: number) => ({ median, low: median, high: median });

test('a line with a floor is a ratio, one without is a figure', () => {
  const pair = { ours: all(120), floor: all(100), ratio: all(1.2) };
  expect(valueOf({ what: '', ...pair, limit: 1.3 })).toBe(1.2);
  expect(valueOf({ what: '', ours: all(7), limit: 0 })).toBe(7);
});

test.each([
  [{ what: 'at the limit', ours: all(120), ratio: all(1.2), limit: 1.2 }, true],
  [{ what: 'beyond it', ours: all(121), ratio: all(1.21), limit: 1.2 }, false],
  [{ what: 'none wanted, none there', ours: all(0), limit: 0 }, true],
  [{ what: 'none wanted, some there', ours: all(0.0044), limit: 0 }, false],
])('%o holds: %s', (line, expected) => {
  expect(holds(line)).toBe(expected);
  expect(showLines([line])).toContain(expected ? 'holds' : 'MISSES');
});

test('a page is held against its floor within each round, whatever the machine does between rounds', () => {
  const samples = new Map([
    ['/', [{ fcp: 100 }, { fcp: 110 }, { fcp: 330 }]],
    ['floor /', [{ fcp: 100 }, { fcp: 100 }, { fcp: 300 }]],
  ]);
  const { ours, floor, ratio } = against(samples, { page: '/', figure: 'fcp' }, 1.2);
  expect([ours.median, floor.median, ratio.median]).toEqual([110, 100, 1.1]);
  const half = against(new Map([...samples].slice(0, 1)), { page: '/', figure: 'fcp' }, 1.2);
  expect(half.ratio.median).toBeNaN();
});

test('what was not measured neither holds nor misses', () => {
  const line = { what: 'gone', ours: all(Number.NaN), ratio: all(Number.NaN), limit: 1.2 };
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
