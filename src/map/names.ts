import type { Label } from './base-map';
import {
  at,
  fanRects,
  isInside,
  isWide,
  nameWidths,
  overlap,
  textWidth,
  widths,
  type Box,
  type Fan,
  type Rect,
} from './boxes';

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

/** What is taken of the drawing, at each of its widths. */
type Taken = ReadonlyMap<number, Rect[]>;

/** The sizes of the letters: the first line of each kind of name, and the second. */
const letters = { tour: 16, tourSmall: 12, first: 15, second: 13, below: 12 } as const;

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

/** Where a name stands at every width that shows it. */
function rectsOf(label: PlacedName) {
  const shown = label.always ? widths : nameWidths.wide;
  return shown.map((size) => ({ size, rect: at(nameBox(label, isWide(size)), size) }));
}

/** Whether a name keeps clear of the edge and of what is taken, at every width that shows it. */
function isFree(label: PlacedName, taken: Taken): boolean {
  return rectsOf(label).every(
    ({ size, rect }) =>
      isInside(rect, size) && !taken.get(size)?.some((other) => overlap(rect, other)),
  );
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
  const fanned = new Set(cities.map(({ id }) => id));
  const taken: Taken = new Map(
    widths.map((size) => [size, cities.flatMap((city) => fanRects(city, size))]),
  );
  const order = [...labels].sort((a, b) => Number(b.tour) - Number(a.tour) || a.rank - b.rank);
  for (const label of order) {
    const found = candidates(label, cities).find(
      (candidate) => (label.tour && fanned.has(label.id)) || isFree(candidate, taken),
    );
    if (!found) continue;
    placed.push(found);
    for (const { size, rect } of rectsOf(found)) taken.get(size)?.push(rect);
  }
  return placed;
}
