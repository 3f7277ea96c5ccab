import { csvFormat } from 'd3-dsv';
import { sitesToGeoJson } from './geojson';
import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import type { Content } from './content';
import { makeTour, type Tour } from './tour';

/** The stops as CSV: the properties of the GeoJSON and two columns for the point. */
export function sitesToCsv(tour: Tour): string {
  const rows = sitesToGeoJson(tour).features.map(({ geometry, properties }) => ({
    ...properties,
    longitude: geometry?.coordinates[0] ?? null,
    latitude: geometry?.coordinates[1] ?? null,
  }));
  return `${csvFormat(rows)}\n`;
}

/** The words of every ask in each language but the root one, by its number: `ask_zh` and so on. */
export type OtherWords = ReadonlyMap<string, Record<string, string>>;

/** What each ask is called in the other languages. */
export function wordsInAll(content: Content): OtherWords {
  const others = publishedLanguages.filter((language) => language !== rootLanguage);
  const asks = others.flatMap((language) =>
    makeTour(content, language).asks.map(({ id, words }) => ({ id, language, words })),
  );
  const found = new Map<string, Record<string, string>>();
  for (const { id, language, words } of asks) {
    found.set(id, { ...found.get(id), [`ask_${language.split('-')[0]}`]: words });
  }
  return found;
}

/** The asks as plain records, in number order. */
function askRecords(tour: Tour, others: OtherWords) {
  return tour.asks.map((ask) => ({
    id: ask.id,
    venue: ask.venue,
    sentence: ask.sentence,
    addressee: ask.addressee,
    addressee_implied: ask.implied,
    strength: ask.strength,
    themes: ask.themes.join(' '),
    ask: ask.words,
    ...others.get(ask.id),
    directive: ask.directive,
    page: `directives/${ask.directive}/#${ask.id}`,
    source: 'C01',
    licence: 'CC-BY-4.0',
  }));
}

/** The asks as CSV. */
export function directivesToCsv(tour: Tour, others: OtherWords): string {
  return `${csvFormat(askRecords(tour, others))}\n`;
}

/** The directives with their asks, for machines. */
export function directivesToJson(tour: Tour, others: OtherWords) {
  const records = askRecords(tour, others);
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
            ...others.get(ask),
          }),
        ),
    })),
  };
}
