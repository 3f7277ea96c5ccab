import { randomLcg, randomUniform } from 'd3';
import { pick, type Site, type Tour } from '~/model/tour';
import { tour } from '../content/real';

const real = pick(tour.sites, 'yilian');

/** A tour of so many stops, each at a place of its own. */
export function spreadTour(count: number): Tour {
  const random = randomUniform.source(randomLcg(0.42));
  const [east, north] = [random(120.2, 121.2), random(31.3, 32.1)];
  const sites = Array.from({ length: count }, (_, index): Site => {
    const place = { precision: 'site' as const, radius: 300, sources: [] };
    const city = tour.cities[index % tour.cities.length] ?? real.city;
    return {
      ...real,
      id: `stop-${index}`,
      stop: index + 1,
      short: `Stop ${index}`,
      city,
      place: { ...place, longitude: east(), latitude: north() },
    };
  });
  return { ...tour, sites };
}
