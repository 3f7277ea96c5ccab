import type { Language } from '~/i18n/languages';
import type { Correction } from '~/schema/correction';
import type { Published } from '~/schema/published';
import type { Content } from './content';
import { markOf, sentenceMark } from './marks';
import { sealed } from './seal';
import { statementsOf } from './statements';

/** The file that holds what was last published. */
export const publishedFile = 'content/published.json';

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
