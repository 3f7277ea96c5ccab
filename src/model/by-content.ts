import type { Language } from '~/i18n/languages';
import type { Content } from './content';

/** What a function makes of a content in a language; the same one whenever the same content is asked. */
export function byContent<R>(
  make: (content: Content, language: Language) => R,
): (content: Content, language: Language) => R {
  const made = new WeakMap<Content, Map<Language, R>>();
  return (content, language) => {
    const known = made.get(content) ?? new Map<Language, R>();
    made.set(content, known);
    const found = known.get(language) ?? make(content, language);
    known.set(language, found);
    return found;
  };
}
