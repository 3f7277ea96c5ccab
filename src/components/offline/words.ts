import { publishedLanguages } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';

/** What a page says of the copy for reading offline. */
export interface OfflineWords {
  /** The copy is whole. */
  available: string;
  /** A newer build is whole and waits. */
  renewed: string;
  /** The reader had the copy removed. */
  removed: string;
}

/** These words in each published language, as the code of an object. */
export function offlineWords(): string {
  const entries = publishedLanguages.map((language) => {
    const words: OfflineWords = wordsOf(language).offline;
    return [language, words];
  });
  return JSON.stringify(Object.fromEntries(entries));
}
