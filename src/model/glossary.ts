import type { Language } from '~/i18n/languages';
import type { GlossaryEntry } from '~/schema/glossary';
import type { BilingualName } from '~/schema/text';
import type { Content } from './content';
import { headed, nameIn } from './local';

/** The name under which an entry stands on a page in a language. */
export function termIn({ term, heading }: GlossaryEntry, language: Language): BilingualName {
  return headed(term, heading, language);
}

/** The glossary in a language's alphabetical order: terms apart from errors of the translation. */
export function glossaryIn({ glossary }: Content, language: Language) {
  const collator = new Intl.Collator(language);
  const nameOf = (entry: GlossaryEntry) => nameIn(termIn(entry, language), language);
  const sorted = [...glossary].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
  return {
    terms: sorted.filter(({ kind }) => kind === 'term'),
    translations: sorted.filter(({ kind }) => kind === 'translation'),
  };
}
