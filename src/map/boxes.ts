import type { Offset, Side } from './fan';

/** A box around a point of the drawing: the point by fractions, its reach in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a box stands in a drawing of a size, in CSS pixels. */
export type Rect = Omit<Box, 'x' | 'y'>;

/** What stands beside the disc of a stop: its short name, in one language and where it is known in all. */
interface Named {
  short: string;
  shorts?: readonly string[];
}

/** A place and the stops that fan out from it. */
export interface Fan {
  id: string;
  /** Its point, by fractions of the drawing. */
  x: number;
  y: number;
  side: Side;
  stops: readonly (Offset & Named & { id: string })[];
}

/** The widths of the drawing, in CSS pixels, at which names of each reach must keep apart. */
export const nameWidths = { always: [280, 340, 440, 700], wide: [480, 560, 700] } as const;

/** Every width at which something must keep apart. */
export const widths = [...new Set([...nameWidths.always, ...nameWidths.wide])];

/** Whether a drawing of a width, in CSS pixels, is wide enough for the names of the stops. */
export function isWide(width: number): boolean {
  return width >= nameWidths.wide[0];
}

/** How far a box keeps from the edge of the drawing, in CSS pixels. */
const margin = 3;

/** The size of a stop’s name, in CSS pixels. */
const stopLetters = 13;

/** A generous guess at the width of a text, in CSS pixels: Han signs are square, letters half as wide. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 1 : 0.53), 0) * size;
}

/** Half the side of a stop's disc, and from its edge to its name, in CSS pixels. */
const disc = { half: 16, gap: 6 } as const;

/**
 * What a stop takes of the screen around its city: its disc and, where `named`, the name beside it, as long as the
 * longest that is known: the drawings of all languages have to look the same.
 */
export function stopBox(
  { dx, dy, short, shorts = [short] }: Offset & Named,
  side: Side,
  named: boolean,
): Rect {
  const widest = Math.max(...shorts.map((one) => textWidth(one, stopLetters)));
  const name = named ? disc.gap + widest : 0;
  const [before, after] = side === 'right' ? [0, name] : [name, 0];
  return {
    left: dx - disc.half - before,
    right: dx + disc.half + after,
    top: dy - disc.half,
    bottom: dy + disc.half,
  };
}

/** Where a box stands in a drawing of a size. */
export function at({ x, y, left, right, top, bottom }: Box, size: number): Rect {
  const [px, py] = [x * size, y * size];
  return { left: px + left, right: px + right, top: py + top, bottom: py + bottom };
}

/** Where the stops of a fan stand in a drawing of a size. */
export function fanRects({ x, y, side, stops }: Fan, size: number): Rect[] {
  return stops.map((stop) => at({ x, y, ...stopBox(stop, side, isWide(size)) }, size));
}

/** Whether two boxes overlap. */
export function overlap(one: Rect, other: Rect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Whether a box stands wholly inside a drawing of a size. */
export function isInside({ left, right, top, bottom }: Rect, size: number): boolean {
  return left >= margin && right <= size - margin && top >= margin && bottom <= size - margin;
}
