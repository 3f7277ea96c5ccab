import { createHash } from 'node:crypto';
import type { Language } from '~/i18n/languages';
import type { Correction } from '~/schema/correction';
import type { Published } from '~/schema/published';
import type { Content } from './content';
import { sealed } from './seal';
import { statementsOf } from './statements';

/** The file that holds what was last published. */
export const publishedFile = 'content/published.json';

/** The words and figures of a text, without what may be mended silently: marks, spaces, the width of a sign. */
export function wordsIn(text: string): string {
  const words = text
    .normalize('NFKC')
    .match(/[\p{L}\p{M}]+|[-−+]?\p{N}+(?:[.,:/–-]\p{N}+)*|[%‰°\p{Sc}]/gu);
  return (words ?? []).join(' ');
}

/** What stands for some words; a mark is only ever compared with those of the same page. */
export function markOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 6);
}

/** What stands for a sentence. */
export function sentenceMark(text: string): string {
  return markOf(wordsIn(text));
}

/** What stands for a correction: all that it says. */
export function correctionMark(correction: Correction): string {
  return markOf(JSON.stringify(Object.entries(correction).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function sorted<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The record of a content as it is now. */
export function recordOf(content: Content): Published {
  const { sentences, facts } = statementsOf(content);
  const pages = new Set([...sentences, ...facts].map(({ page }) => page));
  const marksOn = (page: string, language: Language) =>
    sentences
      .filter((one) => one.page === page && one.language === language)
      .map(({ text }) => sentenceMark(text))
      .join(' ');
  const factsOn = (page: string) =>
    facts.filter((one) => one.page === page).map(({ key, value }) => [key, markOf(value)] as const);
  return sealed({
    edition: content.edition.version,
    date: content.edition.updated,
    corrections: sorted(content.corrections.map((one) => [one.id, correctionMark(one)] as const)),
    pages: sorted(
      [...pages].map((page) => {
        const words = { en: marksOn(page, 'en'), 'zh-Hans': marksOn(page, 'zh-Hans') };
        return [page, { sentences: words, facts: sorted(factsOn(page)) }] as const;
      }),
    ),
  });
}
