import { publishedLanguages, type Language } from '~/i18n/languages';
import type { Correction } from '~/schema/correction';
import { languagesOf } from './corrections';

/** Whether a correction speaks of the words of a page in a language. */
export function coversWords(
  since: readonly Correction[],
  page: string,
  language: Language,
): boolean {
  return since.some((one) => one.pages.includes(page) && languagesOf(one).includes(language));
}

/** The kinds of correction that speak of a fact, the likeliest first. */
export function kindsOf(page: string, key: string): readonly Correction['kind'][] {
  if (/\.(quote\.\w+|report)$/.test(key)) return ['quotation', 'fact'];
  if (/\.(asks\..+|plank|venue)$/.test(key)) return ['sorting', 'fact'];
  if (page === '/map/' || /\.(place|position)\./.test(key)) return ['coordinate', 'fact'];
  return ['fact'];
}

/** Whether a correction speaks of a fact: it is of a kind that may, and for every language, since a fact stands in all. */
export function coversFact(since: readonly Correction[], page: string, key: string): boolean {
  return since.some(
    (one) =>
      one.pages.includes(page) &&
      kindsOf(page, key).includes(one.kind) &&
      publishedLanguages.every((language) => languagesOf(one).includes(language)),
  );
}

/** How an author adds the entry that is missing. */
export function advice(page: string, kind: string, language?: Language): string {
  const only = language ? `, languages: [${language}] where the other was right` : '';
  return `put it back as it was, or say so in content/corrections.yaml: id, date (also as \`updated\` of the page and the edition), kind: ${kind}, pages: [${page}]${only}, said, says, why, sources`;
}
