import { fill } from '~/i18n/fill';
import { counted, wordsOf, type Words } from '~/i18n/words';
import { chainOrder, makeChain } from './chain';
import type { Content } from './content';
import type { Exhibit } from './exhibits';
import { ledgerFinding, ledgerRows } from './ledger-rows';
import { loomFinding, makeLoom } from './loom';
import { whoFinding, whoMatrix } from './sorting';
import { makeTour, pick, type Tour } from './tour';

function siteAlt(tour: Tour, words: Words, stop: string): string {
  const { title, stop: number, city } = pick(tour.sites, stop);
  const total = tour.sites.length;
  return fill(words.kit.alt.site, { title, number, total, city: city.name[tour.language] });
}

function loomAlt(tour: Tour, words: Words): string {
  const loom = makeLoom(tour, words);
  return fill(words.kit.alt.loom, { ...loomFinding(loom), venues: loom.venues.length });
}

function whoAlt({ asks, language }: Tour, words: Words): string {
  const { rows, columns } = whoMatrix(asks, words);
  return fill(words.kit.alt['who-was-asked'], {
    ...whoFinding(asks),
    rows: rows.length,
    columns: columns.length,
    asks: counted(language, asks.length, words.asksHere),
  });
}

function chainAlt(tour: Tour, words: Words): string {
  const order = chainOrder(makeChain(tour));
  const stops = order.length;
  return fill(words.kit.alt.chain, { stops, order: order.join(words.marks.list) });
}

function stripAlt(content: Content, tour: Tour, words: Words): string {
  const rows = ledgerRows(content, tour.language);
  return fill(words.kit.alt['source-strip'], { ...ledgerFinding(rows), all: rows.length });
}

/** What the picture of an exhibit in its press kit shows, in a sentence or two. */
export function kitAlt(content: Content, { kind, stop }: Exhibit, language: Tour['language']) {
  const tour = makeTour(content, language);
  const words = wordsOf(language);
  switch (kind) {
    case 'map':
      return words.mapDrawing;
    case 'site':
      return siteAlt(tour, words, stop ?? '');
    case 'loom':
      return loomAlt(tour, words);
    case 'who-was-asked':
      return whoAlt(tour, words);
    case 'chain':
      return chainAlt(tour, words);
    case 'source-strip':
      return stripAlt(content, tour, words);
  }
}
