import { describe, expect, test } from 'vitest';
import { fanLimit, mapCities, nearbyLimit } from '~/model/map-cities';
import { listLimit, stopGroups, withCard } from '~/model/stop-list';
import { tour } from '../content/real';
import { spreadTour } from './spread-tour';

describe.each([1, 7, nearbyLimit, nearbyLimit + 1, 300])('a tour of %i places', (count) => {
  const large = spreadTour(count);

  test('is whole on the map of the tour', () => {
    expect(mapCities(large)).toHaveLength(count);
  });

  test('shows around every stop the nearest places, itself among them, in the order of the tour', () => {
    const all = mapCities(large);
    for (const { id } of large.sites) {
      const near = mapCities(large, id);
      const here = all.find((place) => place.id === id);
      if (!here) throw new Error(`${id} has no place`);
      const away = (place: (typeof all)[number]) =>
        Math.hypot(
          (place.longitude - here.longitude) * Math.cos((here.latitude * Math.PI) / 180),
          place.latitude - here.latitude,
        );
      expect(near).toHaveLength(Math.min(count, nearbyLimit));
      expect(near.map((place) => place.id)).toContain(id);
      expect(near.map((place) => place.id)).toEqual(
        all.filter((place) => near.some((one) => one.id === place.id)).map((place) => place.id),
      );
      const left = all.filter((place) => !near.some((one) => one.id === place.id));
      const reach = Math.max(...near.map(away));
      expect(left.filter((place) => away(place) < reach)).toEqual([]);
    }
  });

  test('lists every stop once, by city where they are many', () => {
    const groups = stopGroups(large.sites);
    const ids = groups.flatMap(({ sites }) => sites.map(({ id }) => id));
    expect(ids.sort()).toEqual(large.sites.map(({ id }) => id).sort());
    expect(groups.every(({ city }) => city === undefined)).toBe(count <= listLimit);
    for (const { city, sites } of groups)
      expect(sites.filter((site) => city && site.city.id !== city.id)).toEqual([]);
  });

  test('gives every stop a card, or where they are many those with a link on the map', () => {
    const linked = new Set(['stop-0']);
    expect(withCard(large.sites, linked)).toHaveLength(count <= listLimit ? count : 1);
  });
});

test('no point of a map holds more stops than a fan', () => {
  for (const place of mapCities(tour)) expect(place.stops.length).toBeLessThanOrEqual(fanLimit);
});
