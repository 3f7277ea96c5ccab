import { publishedLanguages } from '~/i18n/languages';
import type { Correction } from '~/schema/correction';
import type { Published } from '~/schema/published';
import type { Content } from './content';
import { advice, coversFact, coversWords, kindsOf } from './coverage';
import { markOf, sentenceMark } from './marks';
import { knownPages } from './page-texts';
import type { Problem } from './problem';
import { correctionMark, publishedFile } from './published';
import type { Fact, Statement, Statements } from './statement-types';
import { statementIn, statementsOf } from './statements';

/** What is compared: the record, what is said now, and the corrections that came since. */
interface Comparison {
  record: Published;
  now: Statements;
  since: readonly Correction[];
}

const show = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/** Where a sentence stood that is gone, told by its neighbours that still stand, and what stands there now. */
function placeOf(old: readonly string[], at: number, now: readonly Statement[]): string {
  const marks = now.map(({ text }) => sentenceMark(text));
  const standing = (mark: string) => marks.includes(mark);
  const before = marks.indexOf(old.slice(0, at).findLast(standing) ?? '');
  const next = old.slice(at + 1).find(standing);
  const after = next === undefined ? marks.length : marks.indexOf(next, before + 1);
  const between = now
    .slice(before + 1, after < 0 ? marks.length : after)
    .filter((_, index) => !old.includes(marks[before + 1 + index] ?? ''));
  const place = now[before] ? `after “${show(now[before].text)}”` : 'at the beginning';
  const instead = between.map(({ text }) => `“${show(text)}”`).join(' ');
  return `${place}${instead ? `; there stands now: ${instead}` : '; nothing new stands there'}`;
}

function findSentences({ record, now, since }: Comparison, page: string): Problem[] {
  return publishedLanguages.flatMap((language) => {
    if (coversWords(since, page, language)) return [];
    const old = record.pages[page]?.sentences[language]?.split(' ').filter(Boolean) ?? [];
    const said = now.sentences.filter((one) => one.page === page && one.language === language);
    const left = said.map(({ text }) => sentenceMark(text));
    return old.flatMap((mark, index) => {
      const found = left.indexOf(mark);
      if (found >= 0) left.splice(found, 1);
      if (found >= 0) return [];
      return {
        file: said[0]?.file ?? 'content',
        path: [page, language, `sentence ${index + 1}`],
        came: `a published sentence was changed or taken away ${placeOf(old, index, said)}`,
        wanted: `the sentence as edition ${record.edition} published it, or a correction of ${page}`,
        hint: advice(page, 'fact, quotation, translation or wording', language),
      };
    });
  });
}

/** What came in the place of a fact. */
function cameOf(fact: Fact | undefined, statement: string | undefined): string {
  if (fact) return `\`${fact.value}\`, which was published as something else`;
  return statement ? `nothing, at “${show(statement)}”` : 'nothing';
}

function findFacts({ record, now, since }: Comparison, page: string): Problem[] {
  const said = now.facts.filter((one) => one.page === page);
  return Object.entries(record.pages[page]?.facts ?? {})
    .filter(([key, mark]) => !said.some((one) => one.key === key && markOf(one.value) === mark))
    .filter(([key]) => !coversFact(since, page, key))
    .flatMap(([key]) => {
      const under = statementIn(key);
      // A statement that is gone is told as a sentence, and its sources went with it.
      if (under && !now.told.has(under)) return [];
      const fact = said.find((one) => one.key === key);
      return {
        file: fact?.file ?? said[0]?.file ?? 'content',
        path: [page, key],
        came: cameOf(fact, under && now.told.get(under)),
        wanted: `what edition ${record.edition} published, or a correction of ${page}`,
        hint: advice(page, kindsOf(page, key).join(' or ')),
      };
    });
}

/** Every page that was published and is gone: no correction can break the promise of an address. */
function findGonePages(content: Content, record: Published): Problem[] {
  const known = knownPages(content);
  return Object.keys(record.pages)
    .filter((page) => !known.includes(page))
    .map((page) => ({
      file: publishedFile,
      path: [page],
      came: 'no such page',
      wanted: 'a page at every address that was published',
    }));
}

/** Every published correction that was changed or taken off the list. */
function findAlteredCorrections(content: Content, record: Published): Problem[] {
  const now = new Map(content.corrections.map((one) => [one.id, correctionMark(one)]));
  return Object.entries(record.corrections)
    .filter(([id, mark]) => now.get(id) !== mark)
    .map(([id]) => ({
      file: 'content/corrections.yaml',
      path: [id],
      came: now.has(id) ? 'other words than were published' : 'no such entry',
      wanted: 'every correction as it was published; what was wrong with it is a new entry',
    }));
}

/** Every sentence and fact that was published, is no more, and is not in a correction since that speaks of it. */
export function findUnrecorded(content: Content, record: Published): Problem[] {
  const since = content.corrections.filter(({ id }) => !(id in record.corrections));
  const comparison = { record, now: statementsOf(content), since };
  const known = knownPages(content);
  const pages = Object.keys(record.pages).filter((page) => known.includes(page));
  return [
    ...findGonePages(content, record),
    ...findAlteredCorrections(content, record),
    ...pages.flatMap((page) => [
      ...findSentences(comparison, page),
      ...findFacts(comparison, page),
    ]),
  ];
}
