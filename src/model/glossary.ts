import type { Language } from '~/i18n/languages';
import type { Content } from './content';
import { nameIn } from './local';

/** The glossary in a language's alphabetical order: terms apart from errors of the translation. */
export function glossaryIn({ glossary }: Content, language: Language) {
  const collator = new Intl.Collator(language);
  const sorted = [...glossary].sort((a, b) =>
    collator.compare(nameIn(a.term, language), nameIn(b.term, language)),
  );
  return {
    terms: sorted.filter(({ kind }) => kind === 'term'),
    translations: sorted.filter(({ kind }) => kind === 'translation'),
  };
}
