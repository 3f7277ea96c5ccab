/** Every language the site knows, the first being the one at the root of the addresses. */
export const languages = ['en', 'zh-Hans'] as const;

export type Language = (typeof languages)[number];

/** The languages that are complete and built; a missing text in one of them fails the build. */
export const publishedLanguages: readonly Language[] = languages;

/** The language at the root of the addresses. */
export const rootLanguage: Language = 'en';

/** The part of an address that stands for a language; undefined for the one at the root. */
export function languageSegment(language: Language): string | undefined {
  return language === rootLanguage ? undefined : language.toLowerCase();
}

/** The language that `Astro.currentLocale` names; the root language where it names none of ours. */
export function toLanguage(locale: string | undefined): Language {
  return languages.find((language) => language === locale) ?? rootLanguage;
}
