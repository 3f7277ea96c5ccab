import type { Line } from './lines';
import type { Result, State } from './result';

/** What the test comes to, from the gravest to the best. */
export const verdicts = [
  'broken',
  'mixed',
  'drawing',
  'disk',
  'frames',
  'online',
  'headers',
  'untried',
  'all',
] as const;

/** What the test comes to. */
export type Verdict = (typeof verdicts)[number];

/** Every line with how it ended. */
export type Results = ReadonlyMap<Line, Result>;

/** Which lines, if one of them fails, decide what the test comes to; the gravest come first. */
const grave: readonly (readonly [Verdict, readonly Line[]])[] = [
  ['broken', ['folders', 'types']],
  ['mixed', ['build']],
  ['drawing', ['scripts', 'workers', 'webgl']],
  ['frames', ['frames', 'height']],
  ['online', ['secure', 'storage', 'serviceWorker']],
];

/** How many lines ended in a state. */
export function count(results: Results, state: State): number {
  return [...results.values()].filter((result) => result.state === state).length;
}

/** What the test comes to, on a host or from disk. */
export function verdictOf(results: Results, fromDisk: boolean): Verdict {
  const failed = (line: Line) => results.get(line)?.state === 'fails';
  const found = grave.find(([, lines]) => lines.some(failed))?.[0];
  if (fromDisk) return found === 'drawing' ? found : 'disk';
  if (found) return found;
  if (count(results, 'fails') > 0) return 'headers';
  return count(results, 'untried') > 0 ? 'untried' : 'all';
}
