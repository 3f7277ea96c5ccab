import type { Language } from '~/i18n/languages';
import type { Citation } from '~/schema/citation';
import type { Correction } from '~/schema/correction';
import type { DirectiveFacts, DirectiveWords } from '~/schema/directive';
import type { GlossaryEntry } from '~/schema/glossary';
import type { Kept } from '~/schema/kept';
import type { City, Stage, Theme } from '~/schema/lists';
import type { ChapterFacts, Edition, PageWords } from '~/schema/page';
import type { Organisation, Person } from '~/schema/people';
import type { Fingerprint, Sentence } from '~/schema/report';
import type { SiteFacts, SiteWords } from '~/schema/site';
import type { Prose } from './prose';

/** A text file: its head, what its prose mentions, and where it lies. */
export interface Text<Head> {
  head: Head;
  prose: Prose;
  /** The path of the file from the root of the project. */
  file: string;
}

/** A folder of the content: facts once, words once a language. */
export interface Entry<Facts, Head> {
  id: string;
  facts: Facts;
  words: Partial<Record<Language, Text<Head>>>;
  /** The path of the facts' file; that of the folder where there are no facts. */
  file: string;
}

/** Everything in `/content`, checked against the schemas and not yet against itself. */
export interface Content {
  edition: Edition;
  sites: Entry<SiteFacts, SiteWords>[];
  directives: Entry<DirectiveFacts, DirectiveWords>[];
  chapters: Entry<ChapterFacts, PageWords>[];
  pages: Entry<null, PageWords>[];
  themes: Theme[];
  stages: Stage[];
  cities: City[];
  citations: Citation[];
  people: Person[];
  organisations: Organisation[];
  glossary: GlossaryEntry[];
  /** What was put right since the edition was published; empty as long as nothing was. */
  corrections: Correction[];
  /** What the site keeps in a browser. */
  kept: Kept[];
  sentences: Sentence[];
  fingerprint: Fingerprint;
}

/** The citations that the facts of a site rest on: those of its name and those of its position. */
export function siteSources({ name, position }: SiteFacts): string[] {
  return [...name.sources, ...('sources' in position ? position.sources : [])];
}

/** The text of an entry in a language; throws, naming the file that is missing. */
export function textIn<Head>(entry: Entry<unknown, Head>, language: Language): Text<Head> {
  const found = entry.words[language];
  if (!found)
    throw new Error(
      `${folderOf(entry)}/${language}.mdx is missing: ${entry.id} has no text in ${language}`,
    );
  return found;
}

/** Every entry that has texts. */
export function allEntries({
  sites,
  directives,
  chapters,
  pages,
}: Content): Entry<unknown, { title: string; description: string; updated: string }>[] {
  return [...sites, ...directives, ...chapters, ...pages];
}

/** The folder in which the files of an entry lie. */
export function folderOf(entry: Entry<unknown, unknown>): string {
  return entry.file.replace(/\/[^/]*\.yaml$/, '');
}

/** The order of numbered ids such as S9 and S10, or C02 and C20. */
export function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}
