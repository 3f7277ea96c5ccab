import { localPath } from '~/i18n/paths';
import type { Place, Site, Tour } from './tour';

/** The id under which stops share a point: their city's, or their own where more is known. */
function pointId({ id, city }: Site, place: Place): string {
  return place.precision === 'city' ? city.id : id;
}

function toStop(tour: Tour, site: Site) {
  const href = localPath(tour.language, `/sites/${site.id}/`);
  return { id: site.id, number: site.stop, name: site.title, short: site.short, href };
}

/** The most stops that fan out from one point: a circle has room for no more. */
export const fanLimit = 9;

/** As many stops as a fan has room for: the first, or those around the stop at hand. */
function around<Stop extends { id: string }>(stops: Stop[], id: string | undefined): Stop[] {
  const at = stops.findIndex((stop) => stop.id === id);
  const last = Math.max(0, stops.length - fanLimit);
  const start = Math.min(last, Math.max(0, at - Math.floor(fanLimit / 2)));
  return stops.slice(start, start + fanLimit);
}

/**
 * The points of the tour with their stops, as a map needs them, around the stop at hand where a point
 * has more than a fan holds; a stop without a position is left out.
 */
export function mapCities(tour: Tour, atHand?: string) {
  const placed = tour.sites.flatMap((site) => (site.place ? [{ site, place: site.place }] : []));
  const ids = [...new Set(placed.map(({ site, place }) => pointId(site, place)))];
  return ids.flatMap((id) => {
    const here = placed.filter(({ site, place }) => pointId(site, place) === id);
    const [first] = here;
    if (!first) return [];
    const { longitude, latitude, radius } = first.place;
    const stops = around(
      here.map(({ site }) => toStop(tour, site)),
      atHand,
    );
    return [{ id, longitude, latitude, radius, stops }];
  });
}
