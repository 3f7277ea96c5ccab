import { range } from 'd3-array';

/** The marks inside a square, from the mildest word to the strongest; the last square is filled. */
export const knotLevels = 6;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * A square knot as a relative path that begins and ends at its upper left corner: open, with a seed,
 * a bar, a cross, a saltire; the strongest has no mark of its own, since it is filled.
 */
export function knot(side: number, level: number): string {
  const [whole, half, seed, edge] = [side, side / 2, side / 4, (side * 3) / 8].map(round);
  const square = `h${whole}v${whole}h-${whole}z`;
  const bar = `m0 ${half}h${whole}m-${whole}-${half}`;
  const post = `m${half} 0v${whole}m-${half}-${whole}`;
  const marks: Record<number, string> = {
    1: `m${edge} ${edge}h${seed}v${seed}h-${seed}zm-${edge}-${edge}`,
    2: bar,
    3: bar + post,
    4: `l${whole} ${whole}m0-${whole}l-${whole} ${whole}m0-${whole}`,
  };
  return square + (marks[level] ?? '');
}

/** The side of the largest knot of the loom, in pixels. */
const largest = 22;

/** The side of a knot of the loom, in pixels: its area stands for the number of asks, and the most fill the largest. */
export function knotSide(count: number, most: number): number {
  return Math.round(largest * Math.sqrt(count / most));
}

/** A knot of the loom as a path around its point. */
export function knotAround(side: number, level: number): string {
  return `M-${side / 2}-${side / 2}${knot(side, level)}`;
}

/** How squares are packed: their side, the way from one to the next, and how many stand in a line. */
export interface Packing {
  side: number;
  pitch: number;
  line: number;
}

/** Knots packed in lines as a relative path that begins at the upper left corner of the first. */
export function packKnots(count: number, level: number, { side, pitch, line }: Packing): string {
  const one = knot(side, level);
  const step = (index: number) =>
    index % line === 0 ? `m-${pitch * (line - 1)} ${pitch}` : `m${pitch} 0`;
  return range(count)
    .map((index) => (index === 0 ? one : step(index) + one))
    .join('');
}
