import { languages, rootLanguage, type Language } from '~/i18n/languages';
import type { Content } from './content';
import { sentenceMark } from './marks';
import { pagedEntries } from './page-texts';
import type { Statements } from './statement-types';
import { resolvePlace } from './tour';

/** Where something stands: its page, its file, and the way to it. */
interface Spot {
  page: string;
  file: string;
  key: string;
}

/** Fields that say nothing to readers, or nothing that could be wrong: an address may break, a list may be sorted anew. */
const silent = new Set(['id', 'order', 'link', 'version', 'updated', 'checkedAgainst']);

/** Pages that tell how this site works and not of the tour; they change as the site does. */
const ofTheSite = ['check', 'corrections', 'embed', 'not-found', 'press', 'privacy', 'search'].map(
  (id) => `/${id}/`,
);

/** The sentences of a text; one that an abbreviation cuts in two is cut there always. */
function sentencesOf(text: string): string[] {
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

/** What a member of a list goes by: its id, itself, or, where it is a statement, its words, since others may come before it. */
function nameIn(found: Statements, one: unknown): string | undefined {
  if (!(one instanceof Object)) return String(one);
  const id: unknown = Reflect.get(one, 'id');
  if (typeof id === 'string') return id;
  const text: unknown = Reflect.get(one, 'text');
  const words: unknown = text instanceof Object ? Reflect.get(text, rootLanguage) : undefined;
  if (typeof words !== 'string') return undefined;
  const mark = sentenceMark(words);
  found.told.set(mark, words);
  return `#${mark}`;
}

/** The mark of the statement that the key of a fact names; undefined where it names none. */
export function statementIn(key: string): string | undefined {
  return /#(\w+)/.exec(key)?.[1];
}

/** Gathers what a value of a list says: words under the name of a language are sentences, all else is facts. */
function walk(found: Statements, spot: Spot, value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) {
      const name = nameIn(found, one);
      const key = name === undefined ? spot.key : `${spot.key}.${name}`;
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

/** The stages, each with those that come after it: a new one between them changes nothing of that. */
function chained({ stages }: Content) {
  return stages.map((stage) => {
    const later = stages.filter(({ order }) => order > stage.order);
    return { ...stage, before: later.map(({ id }) => id) };
  });
}

function walkLists(found: Statements, content: Content): void {
  const lists: [string, string, readonly { id: string }[]][] = [
    ['/', 'chain', chained(content)],
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
  const found: Statements = { sentences: [], facts: [], told: new Map() };
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
