import { group, quickselect } from 'd3-array';
import { localPath } from '~/i18n/paths';
import type { Place, Site, Tour } from './tour';

/** The id under which stops share a point: their city's, or their own where more is known. */
function pointId({ id, city }: Site, place: Place): string {
  return place.precision === 'city' ? city.id : id;
}

function toStop(tour: Tour, site: Site) {
  const href = localPath(tour.language, `/sites/${site.id}/`);
  const { id, stop: number, title: name, short, shorts } = site;
  return { id, number, name, short, shorts, href };
}

/** The most stops that fan out from one point: a circle has room for no more. */
export const fanLimit = 9;

/** The most points that the map of a stop shows: the nearest, unless several lie equally far. */
export const nearbyLimit = 12;

/** Every point of a tour, with all its stops. */
function pointsOf(tour: Tour) {
  const placed = tour.sites.flatMap((site) => (site.place ? [{ site, place: site.place }] : []));
  const points = group(placed, ({ site, place }) => pointId(site, place));
  return [...points].flatMap(([id, here]) => {
    const [first] = here;
    if (!first) return [];
    const { longitude, latitude, radius } = first.place;
    return [{ id, longitude, latitude, radius, stops: here.map(({ site }) => toStop(tour, site)) }];
  });
}

type Point = ReturnType<typeof pointsOf>[number];

/** The points of each tour: the page of every stop asks for them. */
const known = new WeakMap<Tour, Point[]>();

function allPoints(tour: Tour): Point[] {
  const points = known.get(tour) ?? pointsOf(tour);
  known.set(tour, points);
  return points;
}

/** The points nearest to that of the stop at hand, in the order of the tour; all where they are few. */
function nearby(points: Point[], atHand: string | undefined): Point[] {
  const here = points.find(({ stops }) => stops.some(({ id }) => id === atHand));
  if (!here || points.length <= nearbyLimit) return points;
  const east = Math.cos((here.latitude * Math.PI) / 180);
  const away = points.map(({ longitude, latitude }) =>
    Math.hypot((longitude - here.longitude) * east, latitude - here.latitude),
  );
  const reach = quickselect([...away], nearbyLimit - 1)[nearbyLimit - 1] ?? Infinity;
  return points.filter((_, index) => (away[index] ?? Infinity) <= reach);
}

/** A point with as many stops as a fan has room for: the first, or those around the stop at hand. */
function fanned(point: Point, id: string | undefined): Point {
  const { stops } = point;
  if (stops.length <= fanLimit) return point;
  const at = stops.findIndex((stop) => stop.id === id);
  const start = Math.max(0, Math.min(stops.length - fanLimit, at - Math.floor(fanLimit / 2)));
  return { ...point, stops: stops.slice(start, start + fanLimit) };
}

/**
 * The points of the tour with their stops, as a map needs them: all, or those near the stop at hand
 * and around it where a point has more than a fan holds; a stop without a position is left out.
 */
export function mapCities(tour: Tour, atHand?: string) {
  return nearby(allPoints(tour), atHand).map((point) => fanned(point, atHand));
}
