import { languages, type Language } from '~/i18n/languages';
import type { Content } from './content';
import { pagedEntries } from './page-texts';
import { resolvePlace } from './tour';

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
}

/** Where something stands: its page, its file, and the way to it. */
interface Spot {
  page: string;
  file: string;
  key: string;
}

/** Fields that say nothing to readers, or nothing that could be wrong: an address may break, an order may change. */
const silent = new Set([
  'id',
  'order',
  'link',
  'version',
  'published',
  'updated',
  'checkedAgainst',
]);

/** Pages that tell how this site works and not of the tour; they change as the site does. */
const ofTheSite = ['check', 'corrections', 'embed', 'not-found', 'press', 'privacy', 'search'].map(
  (id) => `/${id}/`,
);

/** The sentences of a text; one that an abbreviation cuts in two is cut there always. */
export function sentencesOf(text: string): string[] {
  const ends = /(?<=[.!?…][”’"')\]]*)\s+(?=[^\p{Ll}\s])|(?<=[。！？][”’）》]*)(?![”’）》\s])/u;
  return text
    .replace(/\s+/g, ' ')
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function isLanguage(key: string): key is Language {
  return languages.some((language) => language === key);
}

function say(found: Statements, { page, file }: Spot, language: Language, text: string): void {
  for (const sentence of sentencesOf(text)) {
    found.sentences.push({ page, file, language, text: sentence });
  }
}

/** Gathers what a value of a list says: words under the name of a language are sentences, all else is facts. */
function walk(found: Statements, spot: Spot, value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) {
      const id: unknown = one instanceof Object ? Reflect.get(one, 'id') : one;
      const key = ['string', 'number'].includes(typeof id) ? `${spot.key}.${id}` : spot.key;
      walk(found, { ...spot, key }, one instanceof Object ? one : 'listed');
    }
  } else if (value instanceof Object) {
    for (const [name, inner] of Object.entries(value)) {
      if (silent.has(name)) continue;
      if (isLanguage(name) && typeof inner === 'string') say(found, spot, name, inner);
      else walk(found, { ...spot, key: `${spot.key}.${name}` }, inner);
    }
  } else if (value !== null && value !== undefined) {
    found.facts.push({ ...spot, value: String(value) });
  }
}

function walkLists(found: Statements, content: Content): void {
  const lists: [string, string, readonly { id: string }[]][] = [
    ['/', 'chain', content.stages],
    ['/map/', 'cities', content.cities],
    ['/people/', 'people', content.people],
    ['/people/', 'organisations', content.organisations],
    ['/glossary/', 'glossary', content.glossary],
    ['/source/', 'sources', content.citations],
    ['/source/', 'report/sentences', content.sentences],
  ];
  for (const [page, name, entries] of lists) {
    const file = `content/${name}.yaml`;
    for (const entry of entries) walk(found, { page, file, key: entry.id }, entry);
  }
  for (const theme of content.themes) {
    const page = `/themes/${theme.id}/`;
    walk(found, { page, file: 'content/themes.yaml', key: theme.id }, theme);
  }
  walk(found, { page: '/', file: 'content/edition.yaml', key: 'edition' }, content.edition);
}

function walkTexts(found: Statements, content: Content): void {
  for (const { page, entry } of pagedEntries(content)) {
    for (const language of languages) {
      const text = entry.words[language];
      if (!text || ofTheSite.includes(page)) continue;
      const { title, description, ...head } = text.head;
      const asks: unknown = Reflect.get(head, 'asks');
      const kind: unknown = Reflect.get(head, 'kind');
      const others = [kind, ...Object.values(asks instanceof Object ? asks : {})];
      const words = [title, description, ...others, ...text.prose.blocks];
      const spot = { page, file: text.file, key: '' };
      for (const one of words) if (typeof one === 'string') say(found, spot, language, one);
    }
  }
}

/** What a content publishes: every sentence and every fact, with the page and the file. */
export function statementsOf(content: Content): Statements {
  const found: Statements = { sentences: [], facts: [] };
  walkTexts(found, content);
  for (const { id, facts, file } of content.sites) {
    const spot = { page: `/sites/${id}/`, file, key: id };
    const city = content.cities.find((one) => one.id === facts.city);
    walk(found, spot, facts);
    if (city) walk(found, { ...spot, key: `${id}.place` }, resolvePlace(facts.position, city));
  }
  for (const { id, facts, file } of content.directives) {
    walk(found, { page: `/directives/${id}/`, file, key: id }, facts);
  }
  walkLists(found, content);
  return found;
}
