import type { Language } from './languages.ts';

/** How much of a text is read in a minute: words in English, signs in Chinese, which are counted one each. */
const perMinute: Record<Language, number> = { en: 230, 'zh-Hans': 400 };

/** How many minutes a text takes to read, by the count of its words or signs; never less than one. */
export function minutesToRead(language: Language, count: number): number {
  return Math.max(1, Math.round(count / perMinute[language]));
}
