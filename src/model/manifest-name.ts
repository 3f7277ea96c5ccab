import { languageSegment, type Language } from '~/i18n/languages';

/** What the web manifest of a language is called; all stand at the root, where a lost reader looks for the first. */
export function manifestName(language: Language): string {
  return ['manifest', languageSegment(language) ?? []].flat().join('-');
}
