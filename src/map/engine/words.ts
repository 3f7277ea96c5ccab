import type { Language } from '~/i18n/languages';
import type { EngineWords } from './contract';

/** The words of every published language, put in its place by the bundler. */
declare const __words: Partial<Record<Language, EngineWords>>;

/** What MapLibre says in a language; throws where the engine was built without it. */
export function wordsIn(language: Language): EngineWords {
  const found = __words[language];
  if (!found) throw new Error(`the engine has no words in ${language}`);
  return found;
}
