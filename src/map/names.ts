import type { Label } from './base-map';
import type { Offset, Side } from './fan';

/** A box around a point of the drawing: the point by fractions, its reach in CSS pixels. */
interface Box {
  x: number;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A name with its place by fractions, before its side is chosen. */
export interface Placeable extends Label {
  x: number;
  y: number;
}

/** How the letters of a name stand to their point. */
interface NamePlace {
  /** How far the letters begin from the point, in CSS pixels. */
  dx: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A name with its side, and whether it is shown on every width or only where the drawing is wide. */
export interface PlacedName extends Placeable, NamePlace {
  always: boolean;
}

/** What a city takes of the drawing: its point and its fan. */
interface Fan {
  id: string;
  x: number;
  y: number;
  side: Side;
  stops: readonly (Offset & { short: string })[];
}

/** The widths of the drawing, in CSS pixels, at which names of each reach must keep apart. */
export const nameWidths = { always: [280, 340, 440, 700], wide: [480, 560, 700] } as const;

/** The sizes of the letters: the first line of each kind of name, the second, and a stop’s name. */
const letters = { tour: 16, tourSmall: 13, first: 15, second: 13, below: 11.5, stop: 13 } as const;

/** How far a name keeps from the edge of the drawing, in CSS pixels. */
const margin = 3;

/** A generous guess at the width of a text, in CSS pixels: Han signs are square, letters half as wide. */
function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 1 : 0.53), 0) * size;
}

/** The size of the first line of a name, in CSS pixels. */
function sizeOf({ tour, rank }: Label, wide: boolean): number {
  if (tour) return wide ? letters.tour : letters.tourSmall;
  return rank === 1 ? letters.first : letters.second;
}

/** The box of a name; either language may stand first. */
function nameBox(label: PlacedName, wide: boolean): Box {
  const size = sizeOf(label, wide);
  const width = Math.max(
    ...[label.en, label.zh].map((text) => textWidth(text, Math.max(size, letters.below))),
  );
  const { x, y, dx, anchor } = label;
  const left = { start: dx, middle: -width / 2, end: dx - width }[anchor];
  return { x, y, left, right: left + width, top: -size * 0.8, bottom: 20 };
}

/** Half the side of a stop's disc, and from its edge to its name, in CSS pixels. */
const disc = { half: 16, gap: 6 } as const;

/** What a stop takes of the screen around its city: its disc and, where `named`, the name beside it. */
export function stopBox(
  { dx, dy, short }: Offset & { short: string },
  side: Side,
  named: boolean,
): Omit<Box, 'x' | 'y'> {
  const name = named ? disc.gap + textWidth(short, letters.stop) : 0;
  const [before, after] = side === 'right' ? [0, name] : [name, 0];
  return {
    left: dx - disc.half - before,
    right: dx + disc.half + after,
    top: dy - disc.half,
    bottom: dy + disc.half,
  };
}

/** The boxes of a fan. */
function fanBoxes({ x, y, side, stops }: Fan, wide: boolean): Box[] {
  return stops.map((stop) => ({ x, y, ...stopBox(stop, side, wide) }));
}

function at({ x, y, left, right, top, bottom }: Box, size: number) {
  const [px, py] = [x * size, y * size];
  return { left: px + left, right: px + right, top: py + top, bottom: py + bottom };
}

/** Whether two boxes overlap in a drawing of a size, in CSS pixels. */
function overlap(a: Box, b: Box, size: number): boolean {
  const [one, other] = [at(a, size), at(b, size)];
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Whether a box stands wholly inside a drawing of a size. */
function isInside(box: Box, size: number): boolean {
  const { left, right, top, bottom } = at(box, size);
  return left >= margin && right <= size - margin && top >= margin && bottom <= size - margin;
}

/** The sides on which a name may stand, the best first: that of a city of the tour opposite its fan. */
function sidesOf(label: Label, cities: readonly Fan[]): NamePlace[] {
  const [right, left] = [
    { dx: 8, anchor: 'start' as const },
    { dx: -8, anchor: 'end' as const },
  ];
  if (label.kind === 'water') return [{ dx: 0, anchor: 'middle' }];
  const city = cities.find(({ id }) => id === label.id);
  if (city) return [city.side === 'right' ? left : right];
  return label.rank > 1 ? [left, right] : [right, left];
}

/** Whether a name keeps clear of the edge, the stops and other names, at every width that shows it. */
function isFree(label: PlacedName, placed: readonly PlacedName[], cities: readonly Fan[]): boolean {
  const widths = label.always ? [...nameWidths.always, ...nameWidths.wide] : nameWidths.wide;
  return widths.every((size) => {
    const wide = size >= nameWidths.wide[0];
    const others = placed.filter(({ always }) => wide || always);
    const taken = [
      ...others.map((other) => nameBox(other, wide)),
      ...cities.flatMap((city) => fanBoxes(city, wide)),
    ];
    const box = nameBox(label, wide);
    return isInside(box, size) && !taken.some((other) => overlap(box, other, size));
  });
}

/** The places a name may take, the best first; only the names of large places are shown when narrow. */
function candidates(label: Placeable, cities: readonly Fan[]): PlacedName[] {
  const reaches = label.tour ? [true] : label.rank === 1 ? [true, false] : [false];
  return reaches.flatMap((always) =>
    sidesOf(label, cities).map((place) => ({ ...label, ...place, always })),
  );
}

/** Places names, the most important first, so that none is cut, hides a stop or another name. */
export function placeNames(labels: readonly Placeable[], cities: readonly Fan[]): PlacedName[] {
  const placed: PlacedName[] = [];
  const order = [...labels].sort((a, b) => Number(b.tour) - Number(a.tour) || a.rank - b.rank);
  for (const label of order) {
    const found = candidates(label, cities).find(
      (candidate) => label.tour || isFree(candidate, placed, cities),
    );
    if (found) placed.push(found);
  }
  return placed;
}
