import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { searchTextOf } from './search-text.ts';

/** What a content policy must allow on the search page and on no other: the index is read by WebAssembly from files beside the page. */
export const searchNeeds = {
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
} as const;

/** The search engine’s own interfaces and its worker, which we do not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/** The kinds of page that stand in a folder of their own; all others are `pages`. */
const kinds = ['sites', 'directives', 'themes'];

/** Frames stand under the page that offers them, and say what other pages say. */
const frame = /^([^/]+\/)?embed\/.+\//;

function kindOf(address: string): string {
  return kinds.find((kind) => address.split('/').includes(kind)) ?? 'pages';
}

/** The list of indexes with its languages in order, so that the same site gives the same bytes. */
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

async function addPages(index: PagefindIndex, root: string): Promise<void> {
  const files = globSync('**/*.html', { cwd: root }).map((file) => file.split(path.sep).join('/'));
  for (const file of files.sort()) {
    const text = frame.test(file)
      ? undefined
      : searchTextOf(readFileSync(path.join(root, file), 'utf8'));
    if (!text) continue;
    const url = `/${file.replace(/index\.html$/, '')}`;
    const filter = `<main data-pagefind-filter="kind:${kindOf(url)}"`;
    const content = text.html.replace('<main', filter);
    refuse((await index.addHTMLFile({ url, content })).errors, file);
  }
}

function write(root: string, files: readonly IndexFile[]): void {
  for (const { path: name, content } of files.filter((file) => !unused.test(file.path))) {
    const target = path.join(root, 'pagefind', name);
    mkdirSync(path.dirname(target), { recursive: true });
    const entry = name === 'pagefind-entry.json';
    writeFileSync(target, entry ? inOrder(Buffer.from(content).toString()) : content);
  }
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
