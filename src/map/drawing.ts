import { geoPath } from 'd3-geo';
import svgpath from 'svgpath';
import type { Language } from '~/i18n/languages';
import { canals, labels, waters, type Label } from './base-map';
import type { Camera } from './camera';
import { directionOf, fanOffsets, type Offset, type Side } from './fan';
import { fractionOf, projectionFor } from './projection';
import { fanSide, precisionRing, routeLine, type LinkedStop, type MapCity } from './tour-geometry';

/** The side of the drawing's square, in its own units. */
export const drawingSize = 640;

/** A name on the drawing, placed by fractions so that its letters keep their size. */
export interface DrawnLabel extends Label {
  x: number;
  y: number;
  /** How far the letters begin from the point, in CSS pixels, and which end of them. */
  dx: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A city with its fan of stops. */
export interface DrawnCity {
  id: string;
  x: number;
  y: number;
  /** The side on which its stops fan out. */
  side: Side;
  stops: (LinkedStop & Offset & { anchor: 'start' | 'end' })[];
}

/** The drawing of a camera: path strings in its own units, names and fans by fractions. */
export interface Drawing {
  size: number;
  water: string;
  canals: string;
  rings: string;
  route: string;
  labels: DrawnLabel[];
  cities: DrawnCity[];
}

/** The smallest bend the drawing shows, in square degrees: about three square units. */
function smallestBend({ span }: Camera): number {
  return 3 * (span / drawingSize) ** 2;
}

/** Draws features into one path of relative steps, nothing outside the square and its margin. */
function pathsOf(camera: Camera, features: readonly Parameters<ReturnType<typeof geoPath>>[0][]) {
  const margin = 6;
  const projection = projectionFor(camera, drawingSize).clipExtent([
    [-margin, -margin],
    [drawingSize + margin, drawingSize + margin],
  ]);
  const path = geoPath(projection).digits(1);
  const drawn = features.map((feature) => path(feature) ?? '').join('');
  return svgpath(drawn).rel().round(1).toString();
}

function drawCities(camera: Camera, cities: readonly MapCity<LinkedStop>[]): DrawnCity[] {
  return cities.map((city) => {
    const side = fanSide(city, cities);
    // From top to bottom on both sides, so that the numbers are read in order.
    const offsets = fanOffsets(city.stops.length, directionOf(side)).sort((a, b) => a.dy - b.dy);
    const anchor = side === 'right' ? ('start' as const) : ('end' as const);
    const stops = city.stops.flatMap((stop, order) => {
      const offset = offsets[order];
      return offset ? [{ ...stop, ...offset, anchor }] : [];
    });
    return { id: city.id, ...fractionOf(camera, city.longitude, city.latitude), side, stops };
  });
}

/** Where a name stands beside its point: that of a city of the tour opposite its fan. */
function placeName({ id, kind, rank, tour }: Label, cities: readonly DrawnCity[]) {
  if (kind === 'water') return { dx: 0, anchor: 'middle' as const };
  const opposite = cities.find((city) => city.id === id)?.side === 'right';
  // As in the interactive map, the names of small places stand to the left of their dots.
  const left = tour ? opposite : rank > 1;
  return left ? { dx: -8, anchor: 'end' as const } : { dx: 8, anchor: 'start' as const };
}

/** The boxes that stops and their short names take at the drawing's own size. */
function takenBoxes(cities: readonly DrawnCity[]) {
  return cities.flatMap(({ x, y, side, stops }) =>
    stops.map(({ dx, dy }) => {
      const [left, right] = side === 'right' ? [-24, 90] : [-90, 24];
      const at = { x: x * drawingSize + dx, y: y * drawingSize + dy };
      return { left: at.x + left, right: at.x + right, top: at.y - 24, bottom: at.y + 24 };
    }),
  );
}

/** Whether the box of a name, as wide as eight letters, keeps clear of all others. */
function isClear(
  label: Pick<DrawnLabel, 'x' | 'y' | 'anchor'>,
  taken: ReturnType<typeof takenBoxes>,
): boolean {
  const [x, y] = [label.x * drawingSize, label.y * drawingSize];
  const reach = { start: [4, 75], middle: [38, 38], end: [75, 4] } as const;
  const [before, after] = reach[label.anchor];
  return taken.every(
    (box) =>
      x + after < box.left || x - before > box.right || y + 18 < box.top || y - 14 > box.bottom,
  );
}

/** The names inside a camera that keep clear of the fans at the drawing's own size. */
function drawLabels(camera: Camera, cities: readonly DrawnCity[]): DrawnLabel[] {
  const taken = takenBoxes(cities);
  return labels()
    .map((label) => ({
      ...label,
      ...fractionOf(camera, label.longitude, label.latitude),
      ...placeName(label, cities),
    }))
    .filter(({ x, y, anchor }) => {
      const [from, to] = anchor === 'end' ? [0.12, 0.99] : [0.02, 0.92];
      return x > from && x < to && y > 0.03 && y < 0.97;
    })
    .filter((label) => label.tour || isClear(label, taken));
}

/** The drawing of a tour for a camera; pure, at build. */
export function draw(camera: Camera, cities: readonly MapCity<LinkedStop>[]): Drawing {
  const drawn = drawCities(camera, cities);
  const bend = smallestBend(camera);
  return {
    size: drawingSize,
    water: pathsOf(camera, waters(bend)),
    canals: pathsOf(camera, canals(bend)),
    rings: pathsOf(camera, cities.map(precisionRing)),
    route: pathsOf(camera, [routeLine(cities)]),
    labels: drawLabels(camera, drawn),
    cities: drawn,
  };
}

/** The two lines of a name on the map: the reader's language first. */
export function labelLines(label: Label, language: Language) {
  return language === 'en'
    ? { first: label.en, second: label.zh }
    : { first: label.zh, second: label.en };
}
