import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { newEntry, type NewFiles } from './new-entry';

const usage = `
npm run new -- site <slug>       a stop: facts and a text in every language
npm run new -- directive <slug>  a group of asks: facts and a text in every language
npm run new -- source <slug>     an entry at the end of content/sources.yaml; the slug is a working name`;

/** Writes files whole or not at all: they are made aside, and one move puts them in place. */
function put(root: string, files: NewFiles): void {
  mkdirSync(path.join(root, '.build'), { recursive: true });
  const aside = mkdtempSync(path.join(root, '.build', 'new-'));
  // A temporary folder is closed to others; what is made inside it has the usual mode.
  const made = path.join(aside, 'made');
  try {
    mkdirSync(made);
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(path.join(made, path.basename(file)), text);
    }
    const [first = '', ...others] = Object.keys(files);
    const isFolder = others.length > 0;
    const target = path.join(root, isFolder ? path.dirname(first) : first);
    renameSync(isFolder ? made : path.join(made, path.basename(first)), target);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** The day of the edition: a text from before it, or from after it, would be refused. */
function editionDay(root: string): string {
  const text = readFileSync(path.join(root, 'content/edition.yaml'), 'utf8');
  return z.looseObject({ updated: z.string() }).parse(parse(text)).updated;
}

/** Begins an entry: what to tell its author, and the code to end with. */
export function begin(root: string, given: readonly string[]): { says: string; code: 0 | 2 } {
  const made = newEntry(root, given, editionDay(root));
  if ('refused' in made)
    return { says: `Nothing was written: ${made.refused}.\n${usage}`, code: 2 };
  put(root, made);
  const files = Object.keys(made).map((file) => `  ${file}`);
  const next = 'Write what stands as TODO; npm run lint:content says what is still to be written.';
  return { says: ['Begun:', ...files, next].join('\n'), code: 0 };
}
