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

/** The points of the tour with their stops, as a map needs them; a stop without a position is left out. */
export function mapCities(tour: Tour) {
  const placed = tour.sites.flatMap((site) => (site.place ? [{ site, place: site.place }] : []));
  const ids = [...new Set(placed.map(({ site, place }) => pointId(site, place)))];
  return ids.flatMap((id) => {
    const here = placed.filter(({ site, place }) => pointId(site, place) === id);
    const [first] = here;
    if (!first) return [];
    const { longitude, latitude, radius } = first.place;
    const stops = here.map(({ site }) => toStop(tour, site));
    return [{ id, longitude, latitude, radius, stops }];
  });
}
