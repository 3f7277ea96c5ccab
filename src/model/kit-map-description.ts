import { fill } from '~/i18n/fill';
import { spaced } from '~/i18n/spacing';
import { counted, wordsOf } from '~/i18n/words';
import { otherName } from './local';
import { mapCities } from './map-cities';
import { positionWords } from './position-words';
import { themeName, type Ask, type Site, type Tour } from './tour';

/** A degree of longitude or latitude as the descriptions say it: about a hundred metres. */
const degrees = (value: number) => value.toFixed(3);

function cityLine(tour: Tour, city: ReturnType<typeof mapCities>[number]): string {
  const { language, cities } = tour;
  const words = wordsOf(language);
  const kilometres = fill(words.mapScale, { kilometres: city.radius / 1000 });
  const stops = city.stops.map(({ number, short }) =>
    fill(words.numbered, { number, title: short }),
  );
  return fill(words.kit.map.city, {
    city: cities.find(({ id }) => id === city.id)?.name[language] ?? stops.join(words.marks.list),
    latitude: degrees(city.latitude),
    longitude: degrees(city.longitude),
    radius: spaced(kilometres),
    count: counted(language, stops.length, words.kit.map.count),
    stops: stops.join(words.marks.semicolon),
  });
}

function placesLine(tour: Tour, places: readonly string[]): string {
  const { kit, marks } = wordsOf(tour.language);
  return fill(kit.map.places, { places: places.join(marks.list) });
}

/** The map in words; `places` are the names on it that are no stops. */
export function describeMap(tour: Tour, places: readonly string[]): string[] {
  const cities = mapCities(tour).map((city) => cityLine(tour, city));
  return [wordsOf(tour.language).kit.map.ground, ...cities, placesLine(tour, places)];
}

function askLine(tour: Tour, { id, strength, addressee, words: asked }: Ask): string {
  const words = wordsOf(tour.language);
  return fill(words.kit.site.ask, {
    id,
    strength: words.strengths[strength],
    addressee: fill(words.askedOf, { addressee: words.addressees[addressee] }),
    words: asked,
  });
}

function nameLine(tour: Tour, { stop, title, name }: Site): string {
  const { kit, stopOf } = wordsOf(tour.language);
  const other = otherName(name, tour.language).text;
  const number = fill(stopOf, { number: stop, total: tour.sites.length });
  return fill(other === title ? kit.site.name : kit.site.names, { number, title, other });
}

function weaveLines(tour: Tour, { asks, themes }: Site): string[] {
  const { kit, marks, asksHere } = wordsOf(tour.language);
  const { language } = tour;
  const names = themes.map((id) => themeName(tour, id)).join(marks.list);
  const touched = counted(language, themes.length, kit.site.themesCount);
  return [
    fill(kit.site.weave, {
      all: tour.themes.length,
      asks: counted(language, asks.length, asksHere),
    }),
    ...(themes.length > 0 ? [fill(kit.site.themes, { touched, themes: names })] : []),
    ...(asks.length > 0 ? [kit.site.asks] : []),
    ...asks.map((ask) => askLine(tour, ask)),
  ];
}

/** The picture of a stop in words: its map, with `places` on it, its names and its weave. */
export function describeSite(tour: Tour, site: Site, places: readonly string[]): string[] {
  const words = wordsOf(tour.language);
  const { map, position, ours } = words.kit.site;
  return [
    fill(map, { number: site.stop, name: site.short }),
    fill(position, { position: positionWords(site, tour.language, words) }),
    placesLine(tour, places),
    nameLine(tour, site),
    ...weaveLines(tour, site),
    ours,
  ];
}
