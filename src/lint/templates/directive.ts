import type { Language } from '~/i18n/languages';

/** The facts of a group of asks that are still to be written. */
export const directiveFactsText = (order: number, ask: string) => `order: ${order}
venue: TODO # opening, symposium, speech, or the slug of a site
asks:
  - id: ${ask}
    sentence: TODO # the sentence of the report that holds it, such as S12
    addressee: TODO # to whom it was said; nobody-named where the report names nobody
    strength: TODO # the report's verb
    themes: [TODO] # ids of content/themes.yaml, the main one first
`;

/** The texts of a group of asks that are still to be written. */
export const directiveTexts: Record<Language, string> = {
  en: `TODO: what was asked, where, and of whom.<From id="TODO" />
`,
  'zh-Hans': `TODO：在哪里，向谁，提了什么要求。<From id="TODO" />
`,
};

/** An ask in our own words, still to be written. */
export const askWords: Record<Language, string> = {
  en: "'TODO: the ask in our own words'",
  'zh-Hans': 'TODO：用自己的话说这条要求',
};
