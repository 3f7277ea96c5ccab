import { publishedLanguages, type Language } from '~/i18n/languages';
import type { Correction } from '~/schema/correction';
import type { Published } from '~/schema/published';
import type { Content } from './content';
import { languagesOf } from './corrections';
import { knownPages } from './page-texts';
import type { Problem } from './problem';
import { correctionMark, markOf, publishedFile, sentenceMark } from './published';
import { statementsOf, type Statement, type Statements } from './statements';

/** What is compared: the record, what is said now, and the corrections that came since. */
interface Comparison {
  record: Published;
  now: Statements;
  since: readonly Correction[];
}

function coversWords(since: readonly Correction[], page: string, language: Language): boolean {
  return since.some((one) => one.pages.includes(page) && languagesOf(one).includes(language));
}

/** The kinds of correction that speak of a fact, the likeliest first. */
function kindsOf(page: string, key: string): readonly Correction['kind'][] {
  if (/\.(quote\.\w+|report)$/.test(key)) return ['quotation', 'fact'];
  if (/\.(asks\..+|plank|venue)$/.test(key)) return ['sorting', 'fact'];
  if (page === '/map/' || /\.(place|position)\./.test(key)) return ['coordinate', 'fact'];
  return ['fact'];
}

/** Whether a correction speaks of a fact: it is of a kind that may, and for every language, since a fact stands in all. */
function coversFact(since: readonly Correction[], page: string, key: string): boolean {
  return since.some(
    (one) =>
      one.pages.includes(page) &&
      kindsOf(page, key).includes(one.kind) &&
      publishedLanguages.every((language) => languagesOf(one).includes(language)),
  );
}

/** How an author adds the entry that is missing. */
function advice(page: string, kind: string, language?: Language): string {
  const only = language ? `, languages: [${language}] where the other was right` : '';
  return `put it back as it was, or say so in content/corrections.yaml: id, date (also as \`updated\` of the page and the edition), kind: ${kind}, pages: [${page}]${only}, said, says, why, sources`;
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

function findFacts({ record, now, since }: Comparison, page: string): Problem[] {
  const said = now.facts.filter((one) => one.page === page);
  return Object.entries(record.pages[page]?.facts ?? {})
    .filter(([key, mark]) => !said.some((one) => one.key === key && markOf(one.value) === mark))
    .filter(([key]) => !coversFact(since, page, key))
    .map(([key]) => {
      const fact = said.find((one) => one.key === key);
      return {
        file: fact?.file ?? said[0]?.file ?? 'content',
        path: [page, key],
        came: fact ? `\`${fact.value}\`, which was published as something else` : 'nothing',
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
