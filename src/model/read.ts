import { existsSync, readFileSync } from 'node:fs';
import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { languages, type Language } from '~/i18n/languages';
import { wordsId } from '~/i18n/paths';
import type { Content, Entry, Text } from './content';
import { describeProblems } from './problem';
import { parseTree, readProse } from './prose';
import { findProblems } from './rules';

type TextCollection = 'siteWords' | 'directiveWords' | 'chapterWords' | 'pageWords';

async function datas<K extends CollectionKey>(key: K): Promise<CollectionEntry<K>['data'][]> {
  return (await getCollection(key)).map((entry) => entry.data);
}

/** The line on which a text begins in its file, after the head; 1 where the file cannot be read. */
function firstLineOf(body: string | undefined, file: string | undefined): number {
  if (!file || !existsSync(file)) return 1;
  const text = readFileSync(file, 'utf8');
  return text.slice(0, text.lastIndexOf(body ?? '')).split('\n').length;
}

/** The texts of a collection as `menglan/en` → text. */
async function textsOf<K extends TextCollection>(key: K) {
  const entries = await getCollection(key);
  return new Map(
    entries.map((entry): [string, Text<CollectionEntry<K>['data']>] => [
      entry.id,
      {
        head: entry.data,
        prose: readProse(parseTree(entry.body ?? ''), firstLineOf(entry.body, entry.filePath)),
        file: entry.filePath ?? entry.id,
      },
    ]),
  );
}

function join<F, W>(id: string, facts: F, file: string, texts: ReadonlyMap<string, Text<W>>) {
  const words: Entry<F, W>['words'] = {};
  for (const language of languages) {
    const text = texts.get(wordsId(id, language));
    if (text) words[language] = text;
  }
  return { id, facts, words, file };
}

async function readPages(): Promise<Content['pages']> {
  const texts = await textsOf('pageWords');
  const ids = new Set([...texts.keys()].map((key) => key.replace(/\/[^/]*$/, '')));
  return [...ids].map((id) => join(id, null, `content/pages/${id}`, texts));
}

async function readSites(): Promise<Content['sites']> {
  const texts = await textsOf('siteWords');
  const facts = await getCollection('siteFacts');
  return facts.map(({ id, data, filePath }) => join(id, data, filePath ?? id, texts));
}

async function readDirectives(): Promise<Content['directives']> {
  const texts = await textsOf('directiveWords');
  const facts = await getCollection('directiveFacts');
  return facts.map(({ id, data, filePath }) => join(id, data, filePath ?? id, texts));
}

async function readChapters(): Promise<Content['chapters']> {
  const texts = await textsOf('chapterWords');
  const facts = await getCollection('chapterFacts');
  return facts.map(({ id, data, filePath }) => join(id, data, filePath ?? id, texts));
}

async function only<K extends 'edition' | 'fingerprint' | 'corrections' | 'kept'>(key: K) {
  const [entry] = await datas(key);
  if (!entry) throw new Error(`The content has no ${key}: see src/content.config.ts.`);
  return entry;
}

async function load(): Promise<Content> {
  const content: Content = {
    edition: await only('edition'),
    fingerprint: await only('fingerprint'),
    sites: await readSites(),
    directives: await readDirectives(),
    chapters: await readChapters(),
    pages: await readPages(),
    themes: await datas('themes'),
    stages: await datas('stages'),
    cities: await datas('cities'),
    citations: await datas('citations'),
    people: await datas('people'),
    organisations: await datas('organisations'),
    glossary: await datas('glossary'),
    kept: (await only('kept')).entries,
    corrections: (await only('corrections')).entries,
    sentences: await datas('sentences'),
  };
  const problems = findProblems(content);
  if (problems.length > 0) throw new Error(`\n${describeProblems(problems)}`);
  return content;
}

let loaded: Promise<Content> | undefined;

/** All content, checked; read once a build, anew for every page while an author is writing. */
export function readContent(): Promise<Content> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/** The MDX entry of a text, ready to be rendered; throws where it is missing. */
export async function readText(collection: TextCollection, id: string, language: Language) {
  const entry = await getEntry(collection, wordsId(id, language));
  if (!entry) throw new Error(`There is no text of ${id} in ${language} (${collection}).`);
  return entry;
}
