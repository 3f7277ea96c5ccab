import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Feature, Point } from 'geojson';
import { isWide, stopBox } from './boxes';
import { fannedStops, fanSide, type MapCity } from './tour-geometry';

/** The side of a post of the fence around what is seen, in CSS pixels. */
export const postSize = 24;

/** An edge of what is seen. */
export type Edge = 'top' | 'right' | 'bottom' | 'left';

/**
 * How far the middle of a post stands from where it is fixed: its point lies inside of what is seen,
 * since MapLibre loads no tile beyond it, and the post itself outside.
 */
const postOffset: ExpressionSpecification = (() => {
  const out = postSize / 2 + 1;
  return [
    'match',
    ['get', 'side'],
    'top',
    ['literal', [0, -out]],
    'bottom',
    ['literal', [0, out]],
    'left',
    ['literal', [-out, 0]],
    ['literal', [out, 0]],
  ];
})();

/** The name of an invisible picture of a size, in CSS pixels. */
function boxName(width: number, height: number): string {
  return `box-${Math.round(width)}x${Math.round(height)}`;
}

/** The size that the name of an invisible picture stands for; undefined for any other name. */
export function findBoxSize(name: string) {
  const [, width, height] = /^box-(\d+)x(\d+)$/.exec(name) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}

/** Whether a map of a width, in CSS pixels, shows the names of the stops. */
export function showsStopNames(width: number): boolean {
  return isWide(width);
}

/** What each stop takes of the screen, and how far the middle of that stands from its city. */
function roomOf(cities: readonly MapCity[], named: boolean) {
  return cities.flatMap((city) => {
    const side = fanSide(city);
    return fannedStops(city, side).map((stop) => {
      const { left, right, top, bottom } = stopBox(stop, side, named);
      const box = boxName(right - left, bottom - top);
      return { id: stop.id, box, offset: [(left + right) / 2, (top + bottom) / 2] };
    });
  });
}

/** The stops as points of their cities. */
export function stopFeatures(cities: readonly MapCity[]): Feature<Point>[] {
  return cities.flatMap(({ longitude, latitude, stops }) =>
    stops.map(({ id }) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  );
}

function isExpression(value: unknown[]): value is ExpressionSpecification {
  return typeof value[0] === 'string';
}

/** A choice by the id of a stop; throws where there is none to choose from. */
function byStop(choices: readonly { id: string; value: unknown }[]): ExpressionSpecification {
  const pairs = choices.flatMap(({ id, value }) => [id, value]);
  const expression = ['match', ['get', 'id'], ...pairs, choices.at(-1)?.value];
  if (!isExpression(expression)) throw new Error('a map needs at least one stop');
  return expression;
}

/** How the pictures of the stops are laid out: which take room for their names where `named`. */
export function stopRoom(cities: readonly MapCity[], named: boolean) {
  const room = roomOf(cities, named);
  return {
    'icon-image': byStop(room.map(({ id, box }) => ({ id, value: box }))),
    'icon-offset': byStop(room.map(({ id, offset }) => ({ id, value: ['literal', offset] }))),
  };
}

/** The layers that keep room for the stops and end names at the edge; nothing of them is seen. */
export function obstacleLayers(cities: readonly MapCity[], named: boolean): LayerSpecification[] {
  const seen = { 'icon-opacity': 0 };
  const always = { 'icon-allow-overlap': true, 'icon-padding': 0 };
  const post = boxName(postSize, postSize);
  return [
    {
      id: 'fence',
      type: 'symbol',
      source: 'fence',
      layout: { 'icon-image': post, 'icon-offset': postOffset, ...always },
      paint: seen,
    },
    {
      id: 'stops',
      type: 'symbol',
      source: 'stops',
      layout: { ...stopRoom(cities, named), ...always },
      paint: seen,
    },
  ];
}
