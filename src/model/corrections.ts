import { publishedLanguages, type Language } from '~/i18n/languages';
import { fill } from '~/i18n/fill';
import { wordsOf } from '~/i18n/words';
import type { Correction } from '~/schema/correction';
import type { Content } from './content';
import type { FeedEntry } from './feed';
import { findNearest } from './nearest';
import { knownPages, pagedEntries } from './page-texts';
import type { Problem } from './problem';
import { titlesOf } from './title-index';

/** A page that a correction names. */
export interface CorrectedPage {
  /** Its address in the root language. */
  path: string;
  title: string;
}

/** A correction as a page tells it. */
export interface ToldCorrection {
  id: string;
  date: string;
  kind: Correction['kind'];
  pages: CorrectedPage[];
  /** The language it was wrong in, where that is one of several. */
  only: Language | undefined;
  said: string;
  says: string;
  why: string;
  sources: string[];
}

/** Every language in which a correction puts something right. */
export function languagesOf({ languages }: Correction): readonly Language[] {
  return languages ?? publishedLanguages;
}

/** The corrections in a language, newest first; those of one day by their names, so that builds agree. */
export function correctionsIn(content: Content, language: Language): ToldCorrection[] {
  const titles = titlesOf(content, language);
  return [...content.corrections]
    .sort((a, b) => b.date.localeCompare(a.date) || (a.id < b.id ? -1 : 1))
    .map((entry) => ({
      ...entry,
      pages: entry.pages.map((path) => ({ path, title: titles.get(path) ?? path })),
      only: entry.languages?.length === 1 ? entry.languages[0] : undefined,
      said: entry.said[language],
      says: entry.says[language],
      why: entry.why[language],
    }));
}

/** The corrections as entries of their feed. */
export function correctionEntries(content: Content, language: Language): FeedEntry[] {
  const words = wordsOf(language).accounts.corrections;
  const { marks } = wordsOf(language);
  return correctionsIn(content, language).map(({ id, date, kind, pages, said, says, why }) => ({
    title: fill(words.entry, {
      kind: words.kinds[kind],
      pages: pages.map(({ title }) => title).join(marks.list),
    }),
    description: fill(words.summary, { said, says, why }),
    path: `/corrections/#${id}`,
    updated: date,
  }));
}

const file = 'content/corrections.yaml';

function findLostPages(content: Content): Problem[] {
  const known = new Set(knownPages(content));
  return content.corrections.flatMap(({ id, pages }) =>
    pages
      .filter((page) => !known.has(page))
      .map((page) => {
        const hint = findNearest(page, known);
        return {
          file,
          path: [id, 'pages', pages.indexOf(page)],
          came: `\`${page}\``,
          wanted: 'the address of a page in English, with a slash at both ends',
          ...(hint ? { hint } : {}),
        };
      }),
  );
}

function findWrongDays({ corrections, edition }: Content): Problem[] {
  return corrections
    .filter(({ date }) => date < edition.published || date > edition.updated)
    .map(({ id, date }) => ({
      file,
      path: [id, 'date'],
      came: date,
      wanted: `a day from ${edition.published}, on which the edition was published, to ${edition.updated}, on which it last changed`,
      hint: 'set `updated` in content/edition.yaml to the day of the correction',
    }));
}

/** Every page that says at its foot that it last changed before it was corrected. */
function findOldFeet(content: Content): Problem[] {
  const entries = pagedEntries(content);
  return content.corrections.flatMap((entry) =>
    entry.pages.flatMap((page) =>
      languagesOf(entry).flatMap((language) => {
        const texts = entries
          .filter((one) => one.page === page)
          .flatMap((one) => one.entry.words[language] ?? []);
        const [text] = texts;
        if (!text || texts.some(({ head }) => head.updated >= entry.date)) return [];
        const wanted = `${entry.date}, the day of the correction ${entry.id}, or a later one`;
        return [{ file: text.file, path: ['updated'], came: text.head.updated, wanted }];
      }),
    ),
  );
}

function findEmptyWords({ corrections }: Content): Problem[] {
  return corrections.flatMap(({ id, said, says }) =>
    publishedLanguages
      .filter((language) => said[language] === says[language])
      .map((language) => ({
        file,
        path: [id, 'says', language],
        came: 'the very words of `said`',
        wanted: 'what is said now',
      })),
  );
}

/** Everything that is wrong with the list of corrections. */
export function findMiscorrections(content: Content): Problem[] {
  return [
    ...findLostPages(content),
    ...findWrongDays(content),
    ...findOldFeet(content),
    ...findEmptyWords(content),
  ];
}
