import { csvFormat } from 'd3-dsv';
import { sitesToGeoJson } from './geojson';
import type { Tour } from './tour';

/** The stops as CSV: the properties of the GeoJSON and two columns for the point. */
export function sitesToCsv(tour: Tour): string {
  const rows = sitesToGeoJson(tour).features.map(({ geometry, properties }) => ({
    ...properties,
    longitude: geometry?.coordinates[0] ?? null,
    latitude: geometry?.coordinates[1] ?? null,
  }));
  return `${csvFormat(rows)}\n`;
}

/** The asks as plain records, in number order. */
export function askRecords(tour: Tour) {
  return tour.asks.map((ask) => ({
    id: ask.id,
    venue: ask.venue,
    sentence: ask.sentence,
    addressee: ask.addressee,
    addressee_implied: ask.implied,
    strength: ask.strength,
    themes: ask.themes.join(' '),
    ask: ask.words,
    directive: ask.directive,
    page: `directives/${ask.directive}/#${ask.id}`,
    source: 'C01',
    licence: 'CC-BY-4.0',
  }));
}

/** The asks as CSV. */
export function directivesToCsv(tour: Tour): string {
  return `${csvFormat(askRecords(tour))}\n`;
}

/** The directives with their asks, for machines. */
export function directivesToJson(tour: Tour) {
  const records = askRecords(tour);
  return {
    source: 'C01',
    licence: 'CC-BY-4.0',
    directives: tour.directives.map(({ id, order, venue, plank, title, description }) => ({
      id,
      order,
      venue,
      plank: plank ?? null,
      title,
      description,
      page: `directives/${id}/`,
      asks: records
        .filter(({ directive }) => directive === id)
        .map(
          ({ id: ask, sentence, addressee, addressee_implied, strength, themes, ask: words }) => ({
            id: ask,
            sentence,
            addressee,
            addressee_implied,
            strength,
            themes: themes.split(' '),
            ask: words,
          }),
        ),
    })),
  };
}
