import { geoCircle } from 'd3-geo';
import type { Feature, LineString, Polygon } from 'geojson';
import { tourCamera } from './camera';
import { directionOf, fanOffsets, type Offset, type Side } from './fan';

/** A city (or a place known better than its city) with its stops: what both maps need of the tour. */
export interface MapCity<Stop extends MapStop = MapStop> {
  id: string;
  longitude: number;
  latitude: number;
  /** Metres within which its stops lie. */
  radius: number;
  /** None where they have no room for links: then the place is a dot. */
  stops: Stop[];
}

/** A stop as the interactive map knows it. */
export interface MapStop {
  id: string;
  number: number;
  /** A short name that stands beside its number. */
  short: string;
  /** That name in every language. */
  shorts?: readonly string[];
}

/** A stop as the drawing shows it. */
export interface LinkedStop extends MapStop {
  name: string;
  /** The address of its page. */
  href: string;
}

/** The side on which a city's stops fan out: to the east for cities east of the tour's middle, else to the west. */
export function fanSide({ longitude }: MapCity): Side {
  return longitude >= tourCamera.longitude ? 'right' : 'left';
}

/** The stops of a city from top to bottom on both sides, so that the numbers are read in order. */
export function fannedStops<Stop extends MapStop>(
  { stops }: MapCity<Stop>,
  side: Side,
): (Stop & Offset)[] {
  const offsets = fanOffsets(stops.length, directionOf(side)).sort((a, b) => a.dy - b.dy);
  return stops.flatMap((stop, order) => {
    const offset = offsets[order];
    return offset ? [{ ...stop, ...offset }] : [];
  });
}

const earthRadius = 6_371_008.8;

/** The ring around a city within which its stops lie, true to scale. */
export function precisionRing(city: MapCity): Feature<Polygon, { id: string }> {
  const degrees = (city.radius / earthRadius) * (180 / Math.PI);
  const circle = geoCircle().center([city.longitude, city.latitude]).radius(degrees).precision(8);
  return { type: 'Feature', properties: { id: city.id }, geometry: circle() };
}

/** The cities in the order in which the tour reached them. */
function inOrder(cities: readonly MapCity[]): MapCity[] {
  const first = (city: MapCity) => Math.min(...city.stops.map((stop) => stop.number));
  return [...cities].sort((a, b) => first(a) - first(b));
}

/** Whether the stops of a place have room for links; otherwise it is a dot. */
export function isLinked({ stops }: MapCity): boolean {
  return stops.length > 0;
}

/** The line from city to city in the order of telling; it is no road. */
export function routeLine(cities: readonly MapCity[]): Feature<LineString, null> {
  const coordinates = inOrder(cities).map(({ longitude, latitude }) => [longitude, latitude]);
  return { type: 'Feature', properties: null, geometry: { type: 'LineString', coordinates } };
}
