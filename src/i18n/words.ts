import en from '../../content/interface/en.json';
import zhHans from '../../content/interface/zh-Hans.json';
import { fill } from './fill.ts';
import type { Language } from './languages.ts';

/** The words of the interface; a language that lacks one is a type error. */
export type Words = typeof en;

const byLanguage: Record<Language, Words> = { en, 'zh-Hans': zhHans };

/** The words of the interface in a language. */
export function wordsOf(language: Language): Words {
  return byLanguage[language];
}

/** The rules of plurals in use: each takes a while to make, and tables of the system. */
const plurals: Partial<Record<Language, Intl.PluralRules>> = {};

/** The form of a word that a number asks for: “1 ask”, “3 asks”. */
export function counted(
  language: Language,
  count: number,
  forms: { one: string; other: string },
): string {
  const rules = (plurals[language] ??= new Intl.PluralRules(language));
  const form = rules.select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { count });
}
