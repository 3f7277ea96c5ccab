import type { Language } from '~/i18n/languages';

/** A sentence as a page publishes it. */
export interface Statement {
  /** The page, by its address in the root language. */
  page: string;
  language: Language;
  text: string;
  /** The file that says it. */
  file: string;
}

/** A value that a page publishes: a coordinate, a number, a name of something. */
export interface Fact {
  page: string;
  /** The entry and the field, such as `changshu.longitude`; a member of a list is a field of its own. */
  key: string;
  value: string;
  file: string;
}

/** What a content publishes. */
export interface Statements {
  sentences: Statement[];
  facts: Fact[];
  /** The statements that facts belong to, by the marks that their keys name. */
  told: Map<string, string>;
}
