import { csvFormat } from 'd3-dsv';
import { wordsOf } from '~/i18n/words';
import { chainOrder, makeChain } from './chain';
import { byNumber, type Content } from './content';
import { leansOn, type Lean } from './ledger';
import { makeLoom } from './loom';
import { usedStrengths, whoWasAsked } from './sorting';
import type { Tour } from './tour';

/** Where every row of these tables comes from, and how it may be used. */
const origin = { source: 'C01', licence: 'CC-BY-4.0' };

/** The crossings of the loom as CSV: which asks bind a theme at a venue. */
export function loomToCsv(tour: Tour): string {
  const { crossings } = makeLoom(tour, wordsOf(tour.language));
  const rows = crossings.map(({ theme, venue, asks, strength }) => ({
    theme,
    venue,
    asks: asks.length,
    strongest: strength,
    ask_ids: asks.map(({ id }) => id).join(' '),
    ...origin,
  }));
  return `${csvFormat(rows)}\n`;
}

/** The chain from fibre to shopper as CSV: a row for each stop; the order is ours. */
export function chainToCsv(tour: Tour): string {
  const chain = makeChain(tour);
  const places = chainOrder(chain);
  const rows = chain.flatMap(({ id, order, name, missing, stops }) =>
    stops.map((stop, index) => ({
      place: places.indexOf(stop.number) + 1,
      stage: id,
      stage_order: order,
      stage_name: name,
      missing_before: index === 0 ? (missing ?? '') : '',
      stop: stop.number,
      site: stop.id,
      name: stop.title,
      page: `sites/${stop.id}/`,
      order_by: 'Seven Stops',
      ...origin,
    })),
  );
  return `${csvFormat(rows)}\n`;
}

/** Who was asked how strongly as CSV: a row for each pair that occurs. */
export function addresseesToCsv({ asks }: Tour): string {
  const rows = whoWasAsked(asks).flatMap(({ addressee }) =>
    usedStrengths(asks).flatMap((strength) => {
      const own = asks.filter((ask) => ask.addressee === addressee && ask.strength === strength);
      const implied = own.filter((ask) => ask.implied).length;
      const ask_ids = own.map(({ id }) => id).join(' ');
      return own.length === 0
        ? []
        : [{ addressee, strength, asks: own.length, implied, ask_ids, ...origin }];
    }),
  );
  return `${csvFormat(rows)}\n`;
}

/** The sentences of the report as CSV, without a word of them: how long they are and what leans on them. */
export function sentencesToCsv(content: Content): string {
  const leans = leansOn(content);
  const rows = [...content.sentences]
    .sort((a, b) => byNumber(a.id, b.id))
    .map(({ id, paragraph, role }) => {
      const of = (kind: Lean['kind'], name = ({ path }: Lean) => path.slice(1)) =>
        (leans.get(id) ?? [])
          .flatMap((lean) => (lean.kind === kind ? [name(lean)] : []))
          .sort()
          .join(' ');
      return {
        id,
        paragraph,
        role,
        words: content.fingerprint.sentences[id]?.words ?? 0,
        asks: of('ask', (lean) => lean.id),
        visits: of('visit'),
        quoted_in: of('quotation'),
        told_in: of('paraphrase'),
        people: of('person'),
        organisations: of('organisation'),
        glossary: of('glossary'),
        page: `source/#${id}`,
        ...origin,
      };
    });
  return `${csvFormat(rows)}\n`;
}
