import { expect, test } from 'vitest';
import { lines, type Line } from '~/check/lines';
import { filled, reportText, type Told } from '~/check/report';
import { fails, untried, works, type Result } from '~/check/result';
import { count, verdictOf, verdicts } from '~/check/verdict';
import en from '../../content/interface/en.json';
import zhHans from '../../content/interface/zh-Hans.json';

/** A test in which all lines work but some. */
function results(others: Partial<Record<Line, Result>>) {
  return new Map<Line, Result>(lines.map((line) => [line, others[line] ?? works()]));
}

test.each([
  ['all', {}],
  ['untried', { serviceWorker: untried('absent') }],
  ['headers', { nosniff: fails() }],
  ['headers', { nosniff: fails(), serviceWorker: untried('absent') }],
  ['online', { secure: fails(), nosniff: fails() }],
  ['frames', { height: fails(), secure: fails() }],
  ['drawing', { webgl: fails(), frames: fails() }],
  ['mixed', { build: fails(), webgl: fails() }],
  ['broken', { folders: fails(), build: fails() }],
] as const)('the gravest failure decides: %s', (verdict, others) => {
  expect(verdictOf(results(others), false)).toBe(verdict);
});

test('from disk only a map that cannot be drawn is worth a word', () => {
  const untriedHost = { folders: untried('disk'), modules: fails() } as const;
  expect(verdictOf(results(untriedHost), true)).toBe('disk');
  expect(verdictOf(results({ ...untriedHost, webgl: fails() }), true)).toBe('drawing');
});

test('a line whose failure alone decides nothing graver still decides something', () => {
  for (const line of lines) {
    expect(['all', 'untried', 'disk']).not.toContain(
      verdictOf(results({ [line]: fails() }), false),
    );
  }
});

test('lines are counted by how they ended', () => {
  const found = results({ nosniff: fails(), cors: fails(), height: untried('time') });
  const states = ['works', 'fails', 'untried'] as const;
  expect(states.map((state) => count(found, state))).toEqual([lines.length - 3, 2, 1]);
});

const languages: [string, Told, Record<Line, unknown>][] = [
  ['English', en.check.told, en.check.lines],
  ['Chinese', zhHans.check.told, zhHans.check.lines],
];

test.each(languages)('%s has a word for every line and every verdict', (_, told, named) => {
  expect(Object.keys(named).sort()).toEqual([...lines].sort());
  expect(Object.keys(told.verdicts).sort()).toEqual([...verdicts].sort());
  const texts = Object.values({ ...told.verdicts, ...told.reasons, ...told.states });
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});

test('the report names every line with its end, its reason and what came', () => {
  const rows = [
    { name: 'Scripts', result: works() },
    { name: 'One build', result: fails('/ abc') },
    { name: 'Height', result: untried('time') },
  ];
  const [head, blank, ...told] = reportText(['Verdict', ''], rows, en.check.told).split('\n');
  expect([head, blank]).toEqual(['Verdict', '']);
  expect(told).toEqual([
    '[works] Scripts',
    '[does not work] One build | / abc',
    '[could not be tried] Height | There was no answer within 8 seconds.',
  ]);
});

test('gaps are filled, and one without a value stays to be seen', () => {
  expect(filled('{a} of {b}', { a: 0 })).toBe('0 of {b}');
});
