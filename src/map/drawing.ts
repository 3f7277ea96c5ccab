import { geoPath } from 'd3-geo';
import svgpath from 'svgpath';
import type { Language } from '~/i18n/languages';
import { canals, isWide, labels, waters, type Label } from './base-map';
import { drawingSize, type Camera } from './camera';
import type { Offset, Side } from './fan';
import { placeNames, type PlacedName } from './names';
import { fractionOf, projectionFor } from './projection';
import { findRoom } from './room';
import { scaleBar } from './scale-bar';
import {
  fannedStops,
  fanSide,
  precisionRing,
  routeLine,
  type LinkedStop,
  type MapCity,
} from './tour-geometry';

/** A city with its fan of stops, placed by fractions. */
export interface DrawnCity extends MapCity<LinkedStop & Offset> {
  x: number;
  y: number;
  /** The side on which its stops fan out. */
  side: Side;
}

/** The drawing of a camera: path strings in its own units, names and fans by fractions. */
export interface Drawing {
  size: number;
  /** Waters wide enough for a glow along their shores, then the small lakes. */
  water: string;
  lakes: string;
  canals: string;
  rings: string;
  /** Empty where a place has no room for its links, since the line would then pass it by. */
  route: string;
  /** A dot for every place whose stops have no room for links. */
  dots: string;
  /** How long its scale bar is. */
  scale: ReturnType<typeof scaleBar>;
  labels: PlacedName[];
  /** The places whose stops have room for links. */
  cities: DrawnCity[];
}

/** The smallest bend the drawing shows, in square degrees: about twenty square units. */
function smallestBend({ span }: Camera): number {
  return 20 * (span / drawingSize) ** 2;
}

/** Draws features into one path of relative steps, nothing outside the square and its margin. */
function pathsOf(camera: Camera, features: readonly Parameters<ReturnType<typeof geoPath>>[0][]) {
  const margin = 16;
  const projection = projectionFor(camera, drawingSize).clipExtent([
    [-margin, -margin],
    [drawingSize + margin, drawingSize + margin],
  ]);
  const path = geoPath(projection).digits(1);
  const drawn = features.map((feature) => path(feature) ?? '').join('');
  return svgpath(drawn).rel().round(0).toString();
}

function drawCities(camera: Camera, cities: readonly MapCity<LinkedStop>[]): DrawnCity[] {
  return cities.map((city) => {
    const { id, longitude, latitude, radius } = city;
    const side = fanSide(city);
    const stops = fannedStops(city, side);
    return {
      id,
      longitude,
      latitude,
      radius,
      side,
      stops,
      ...fractionOf(camera, longitude, latitude),
    };
  });
}

/** The names inside a camera that have room in it; the smallest have none at any width. */
function drawLabels(camera: Camera, cities: readonly DrawnCity[]): PlacedName[] {
  const all = labels()
    .filter(({ rank }) => rank < 3)
    .map((label) => ({ ...label, ...fractionOf(camera, label.longitude, label.latitude) }));
  return placeNames(all, cities);
}

/** The waters of a camera, as paths. */
function drawWaters(camera: Camera) {
  const bend = smallestBend(camera);
  const [wide, small] = [waters(bend).filter(isWide), waters(bend).filter((one) => !isWide(one))];
  return {
    water: pathsOf(camera, wide),
    lakes: pathsOf(camera, small),
    canals: pathsOf(camera, canals(bend)),
  };
}

/** The waters that were drawn, by camera: every page with a map shows them. */
const drawnWaters = new Map<string, ReturnType<typeof drawWaters>>();

function watersOf(camera: Camera) {
  const key = JSON.stringify(camera);
  const found = drawnWaters.get(key) ?? drawWaters(camera);
  drawnWaters.set(key, found);
  return found;
}

/** The ring around a city as two arcs: at the scale of a city, Mercator keeps a circle round. */
function ringOf(camera: Camera, city: MapCity): string {
  const path = geoPath(projectionFor(camera, drawingSize));
  const [[left, top], [right, bottom]] = path.bounds(precisionRing(city));
  const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
  const arc = `a${width / 2} ${height / 2} 0 1 0`;
  return `M${Math.round(left)} ${Math.round((top + bottom) / 2)}${arc} ${width} 0${arc}-${width} 0z`;
}

/** Dots at some places: steps of no length, which a round cap makes visible. */
function dotsOf(places: readonly { x: number; y: number }[]): string {
  const at = (fraction: number) => Math.round(fraction * drawingSize);
  return places.map(({ x, y }) => `M${at(x)} ${at(y)}h0`).join('');
}

/** The drawing of a tour for a camera, where there is little room first of the stop at hand; pure, at build. */
export function draw(
  camera: Camera,
  cities: readonly MapCity<LinkedStop>[],
  atHand?: string,
): Drawing {
  const drawn = drawCities(camera, cities);
  const linked = findRoom(drawn, atHand);
  const others = drawn.filter((city) => !linked.includes(city));
  return {
    size: drawingSize,
    ...watersOf(camera),
    rings: linked.map((city) => ringOf(camera, city)).join(''),
    route: others.length > 0 ? '' : pathsOf(camera, [routeLine(cities)]),
    dots: dotsOf(others),
    scale: scaleBar(camera),
    labels: drawLabels(camera, linked),
    cities: linked,
  };
}

/** The two lines of a name on the map: the reader's language first. */
export function labelLines(label: Label, language: Language) {
  return language === 'en'
    ? { first: label.en, second: label.zh }
    : { first: label.zh, second: label.en };
}
