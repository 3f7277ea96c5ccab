import { languageSegment, type Language } from './languages.ts';

/** The address of a page in a language: `/sites/` becomes `/zh-hans/sites/`. */
export function localPath(language: Language, path: string): string {
  const segment = languageSegment(language);
  return segment ? `/${segment}${path}` : path;
}

/** The id of a text in a content collection: Astro lower-cases file names. */
export function wordsId(entry: string, language: Language): string {
  return `${entry}/${language.toLowerCase()}`;
}
