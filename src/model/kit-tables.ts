import { csvFormatRows } from 'd3-dsv';
import type { Language } from '~/i18n/languages';
import { wordsOf, type Words } from '~/i18n/words';
import { makeChain } from './chain';
import type { Content } from './content';
import type { Exhibit } from './exhibits';
import { ledgerRows } from './ledger-rows';
import { makeLoom } from './loom';
import { whoMatrix } from './sorting';
import { stripData, useOf } from './strip';
import { makeTour, pick, type Ask, type Tour } from './tour';

/** What tells Excel that a file is UTF-8; without it Chinese signs come out as others. */
const mark = '\uFEFF';

/** The headings of a table, by the names of its columns. */
type Column = keyof Words['desk']['table'];

/** The rows of a table, each cell by the name of its column. */
type Row = Partial<Record<Column, string | number>>;

const idsOf = (asks: readonly Ask[]) => asks.map(({ id }) => id).join(' ');

function loomRows(tour: Tour, words: Words): Row[] {
  const { themes, venues, crossings } = makeLoom(tour, words);
  return crossings.map(({ theme, venue, asks, strength }) => ({
    theme: pick(themes, theme).name,
    venue: pick(venues, venue).name,
    asks: asks.length,
    strongest: words.strengths[strength],
    askIds: idsOf(asks),
  }));
}

function whoRows({ asks }: Tour, words: Words): Row[] {
  const { rows, columns } = whoMatrix(asks, words);
  return rows.flatMap((row) =>
    columns.flatMap((column): Row[] => {
      const own = asks.filter((one) => one.addressee === row.id && one.strength === column.id);
      const implied = own.filter((one) => one.implied).length;
      const counts = { asks: own.length, implied, askIds: idsOf(own) };
      return own.length > 0 ? [{ addressee: row.name, strength: column.name, ...counts }] : [];
    }),
  );
}

function chainRows(tour: Tour): Row[] {
  const rows = makeChain(tour).flatMap(({ name, missing, stops }) =>
    stops.map((stop, index) => ({
      stage: name,
      missing: index === 0 ? (missing ?? '') : '',
      stop: stop.number,
      name: stop.title,
    })),
  );
  return rows.map((row, index) => ({ place: index + 1, ...row }));
}

function stripRows(content: Content, language: Language, words: Words): Row[] {
  const leaning = ledgerRows(content, language);
  return stripData(leaning, content.fingerprint).map((data, at) => ({
    sentence: data.id,
    paragraph: leaning[at]?.sentence.paragraph ?? '',
    words: data.words,
    use: words.stripUses[useOf(data.uses)],
    askIds: (leaning[at]?.leans ?? [])
      .flatMap(({ kind, id }) => (kind === 'ask' ? [id] : []))
      .join(' '),
  }));
}

function rowsOf(content: Content, { kind }: Pick<Exhibit, 'kind'>, language: Language): Row[] {
  const words = wordsOf(language);
  const tour = makeTour(content, language);
  if (kind === 'loom') return loomRows(tour, words);
  if (kind === 'who-was-asked') return whoRows(tour, words);
  if (kind === 'chain') return chainRows(tour);
  return kind === 'source-strip' ? stripRows(content, language, words) : [];
}

/** A table of a press kit, so written that Excel opens it as well. */
export function markedCsv(csv: string): string {
  return mark + csv;
}

/** What a graphic is drawn from as CSV in words of a language, headings too. */
export function figuresToCsv(
  content: Content,
  exhibit: Pick<Exhibit, 'kind'>,
  language: Language,
): string {
  const { desk, licences } = wordsOf(language);
  const origin: Row = { source: 'C01', licence: licences['CC-BY-4.0'] };
  const rows = rowsOf(content, exhibit, language).map((row) => ({ ...row, ...origin }));
  const headings: Record<string, string> = desk.table;
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => Object.values(row).map(String));
  return markedCsv(`${csvFormatRows([names.map((name) => headings[name] ?? name), ...cells])}\n`);
}
