import { geoPath } from 'd3-geo';
import svgpath from 'svgpath';
import type { Language } from '~/i18n/languages';
import { canals, isWide, labels, waters, type Label } from './base-map';
import type { Camera } from './camera';
import type { Offset, Side } from './fan';
import { placeNames, type PlacedName } from './names';
import { fractionOf, projectionFor } from './projection';
import { scaleBar } from './scale-bar';
import {
  fannedStops,
  fanSide,
  precisionRing,
  routeLine,
  type LinkedStop,
  type MapCity,
} from './tour-geometry';

/** The side of the drawing's square, in its own units. */
export const drawingSize = 960;

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
  route: string;
  /** How long its scale bar is. */
  scale: ReturnType<typeof scaleBar>;
  labels: PlacedName[];
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
    const side = fanSide(city, cities);
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

/** Drawings that were made; hundreds of pages show the same one. */
const made = new Map<string, Drawing>();

/** The drawing of a tour for a camera; pure, at build. */
export function draw(camera: Camera, cities: readonly MapCity<LinkedStop>[]): Drawing {
  const key = JSON.stringify([camera, cities]);
  const drawing = made.get(key) ?? makeDrawing(camera, cities);
  made.set(key, drawing);
  return drawing;
}

function makeDrawing(camera: Camera, cities: readonly MapCity<LinkedStop>[]): Drawing {
  const drawn = drawCities(camera, cities);
  const bend = smallestBend(camera);
  return {
    size: drawingSize,
    water: pathsOf(camera, waters(bend).filter(isWide)),
    lakes: pathsOf(
      camera,
      waters(bend).filter((water) => !isWide(water)),
    ),
    canals: pathsOf(camera, canals(bend)),
    rings: pathsOf(camera, cities.map(precisionRing)),
    route: pathsOf(camera, [routeLine(cities)]),
    scale: scaleBar(camera),
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
