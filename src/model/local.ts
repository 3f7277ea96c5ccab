import type { Language } from '~/i18n/languages';
import type { BilingualName, Heading, LocalText } from '~/schema/text';

/** A text in a language; throws where it is missing, so that no page falls back unseen. */
export function inLanguage(text: LocalText, language: Language): string {
  const found = text[language];
  if (found === undefined) throw new Error(`“${text.en}” has no text in ${language}`);
  return found;
}

/** A name in a language; the English (or the report's) spelling where the Chinese is not known. */
export function nameIn(name: BilingualName, language: Language): string {
  return name[language] ?? name.en;
}

/** A name as a page in a language heads it: our own heading stands in where the language has no name. */
export function headed(
  name: BilingualName,
  heading: Heading | undefined,
  language: Language,
): BilingualName {
  return name[language] === undefined ? { ...name, ...heading } : name;
}

/** A name in the language that a page is not in, and which that is. */
export function otherName(
  name: Readonly<Record<Language, string>>,
  language: Language,
): { lang: Language; text: string } {
  const lang = language === 'en' ? 'zh-Hans' : 'en';
  return { lang, text: name[lang] };
}
