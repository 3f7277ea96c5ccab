import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { searchTextOf } from './search-text.ts';

/** The search engine’s own interfaces and its worker, which we do not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/** Frames stand under the page that offers them, and say what other pages say. */
const frame = /^([^/]+\/)?embed\/.+\//;

/** The text of a page in the index, as JSON: gzipped, after a signature. */
function readFragment(content: Uint8Array): string {
  return gunzipSync(content)
    .toString('utf8')
    .replace(/^pagefind_dcd/, '');
}

/** A list with its names in order, so that the same site gives the same bytes. (Filters would come in another order each time, and so are none.) */
function inOrder(json: string): string {
  const entry: unknown = JSON.parse(json);
  const sorted = (_: string, value: unknown) =>
    value instanceof Object && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(entry, sorted);
}

/** Stops the build where the engine told of an error. */
function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`The search index: ${what}: ${errors.join('; ')}`);
}

/** What to do where the engine, a program for one kind of machine, is missing. */
function lacking(error: unknown): Error {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const [reason] = String(error instanceof Error ? error.message : error).split('\n');
  const wanted = `@pagefind/${system}-${process.arch}`;
  return new Error(
    `The search index could not be begun (${reason}). It needs the npm package ${wanted}; npm ci brings it where it exists.`,
  );
}

async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex().catch((error: unknown) => {
    throw lacking(error);
  });
  if (!index || errors.length > 0) throw lacking(errors.join('; '));
  return index;
}

/** How many pages are on their way to the engine at once: it reads some while others are made ready. */
const ahead = 64;

async function addPages(index: PagefindIndex, root: string): Promise<void> {
  const files = globSync('**/*.html', { cwd: root }).map((file) => file.split(path.sep).join('/'));
  const told = files.sort().filter((file) => !frame.test(file));
  const add = async (file: string) => {
    const text = searchTextOf(readFileSync(path.join(root, file), 'utf8'));
    const url = `/${file.replace(/index\.html$/, '')}`;
    if (text) refuse((await index.addHTMLFile({ url, content: text.html })).errors, file);
  };
  for (let from = 0; from < told.length; from += ahead) {
    await Promise.all(told.slice(from, from + ahead).map(add));
  }
}

/** Which page each file of texts is about, so that a search can keep to some pages before it fetches any. */
function addressesIn(files: readonly IndexFile[]): string {
  const known = files.flatMap(({ path: name, content }) => {
    const [, id = ''] = /^fragment\/(.+)\.pf_fragment$/.exec(name) ?? [];
    const text: { url?: string } = id ? JSON.parse(readFragment(content)) : {};
    return text.url ? [[id, text.url]] : [];
  });
  return inOrder(JSON.stringify(Object.fromEntries(known)));
}

function write(root: string, files: readonly IndexFile[]): void {
  for (const { path: name, content } of files.filter((file) => !unused.test(file.path))) {
    const target = path.join(root, 'pagefind', name);
    mkdirSync(path.dirname(target), { recursive: true });
    const entry = name === 'pagefind-entry.json';
    writeFileSync(target, entry ? inOrder(Buffer.from(content).toString()) : content);
  }
  writeFileSync(path.join(root, 'pagefind', 'pages.json'), addressesIn(files));
}

/** Writes the search index of a built site into its folder `pagefind/`, one for each language. */
export async function writeSearchIndex(root: string): Promise<void> {
  try {
    const index = await openIndex();
    await addPages(index, root);
    const { files, errors } = await index.getFiles();
    refuse(errors, 'not written');
    write(root, files);
  } finally {
    await close();
  }
}

/** Adds the search index to a build; where it cannot be made, the build fails. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: { 'astro:build:done': ({ dir }) => writeSearchIndex(fileURLToPath(dir)) },
  };
}
