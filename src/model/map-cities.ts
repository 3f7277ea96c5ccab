import { localPath } from '~/i18n/paths';
import type { Tour } from './tour';

/** The cities of the tour with their stops, as a map needs them; a stop without a position is left out. */
export function mapCities(tour: Tour) {
  return tour.cities
    .map((city) => ({
      id: city.id,
      longitude: city.longitude,
      latitude: city.latitude,
      radius: city.radius,
      stops: tour.sites
        .filter((site) => site.city.id === city.id && site.place)
        .map((site) => ({
          id: site.id,
          number: site.stop,
          name: site.title,
          short: site.short,
          href: localPath(tour.language, `/sites/${site.id}/`),
        })),
    }))
    .filter((city) => city.stops.length > 0);
}
