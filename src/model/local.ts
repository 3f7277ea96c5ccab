import type { Language } from '~/i18n/languages';
import type { BilingualName, LocalText } from '~/schema/text';

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
