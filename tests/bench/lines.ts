import type { Spread } from './statistics';
import { layOut, show } from './table';

/** One promise of the bench: a figure of ours held against a floor, or against a number of its own. */
export interface Line {
  what: string;
  ours: Spread;
  /** The same of the floor; left out where the limit is a plain figure. */
  floor?: Spread;
  /** Ours against the floor within each round, so that minutes in which the machine is slow weigh on both. */
  ratio?: Spread;
  /** The largest ratio that holds, or the largest figure where there is no floor. */
  limit: number;
}

/** What came of a line: the median of the ratios, or the figure where there is no floor. */
export function valueOf({ ours, ratio }: Line): number {
  return (ratio ?? ours).median;
}

/** Whether a line holds; figures below a thousandth count as none. */
export function holds(line: Line): boolean {
  return valueOf(line) < line.limit + 0.001;
}

/** Whether a line was measured at all. */
export function isMeasured(line: Line): boolean {
  return Number.isFinite(valueOf(line));
}

function figures({ median, low, high }: Spread, decimals = high < 10 ? 3 : 0): string {
  return `${show(median, decimals)} (${show(low, decimals)}–${show(high, decimals)})`;
}

function verdict(line: Line): string {
  if (!isMeasured(line)) return 'NOT MEASURED';
  return holds(line) ? 'holds' : 'MISSES';
}

/** The lines as a table: medians with quartiles, ratio, limit and whether it holds. */
export function showLines(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    figures(line.ours),
    line.floor ? figures(line.floor) : '–',
    line.ratio ? figures(line.ratio, 2) : show(valueOf(line), 3),
    `≤ ${line.limit}`,
    verdict(line),
  ]);
  return layOut([['', 'ours', 'floor', 'ratio', 'limit', ''], ...rows]);
}
