import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isScalar, parse, parseDocument, stringify, visit } from 'yaml';
import { remembering } from './remembering.ts';

/** The ledger of the lists and words that hold both languages: the English each was last checked against. */
export const ledgerFile = 'content/checked.yaml';

/** The lists whose Chinese stands beside their English, and the words of the interface. */
const lists = ['content/*.yaml', 'content/report/sentences.yaml', 'content/interface/en.json'];

/** The English texts of a list, in their order. */
const englishOf = remembering((_, yaml) => {
  const found: string[] = [];
  visit(parseDocument(yaml), {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'en' && isScalar(value)) found.push(String(value.value));
    },
  });
  return found.join('\n');
});

/** What stands for the English of a text: twelve hexadecimal digits that change when a word of it does. */
export const markOf = remembering((file, text): string => {
  // The day of a change is no change of the words.
  const words = file.endsWith('.yaml')
    ? englishOf(file, text)
    : text.replace(/^updated: .*\n/m, '');
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
});

/** What stands for the English of a file; empty where there is no such file, which is told elsewhere. */
export function englishMark(root: string, file: string): string {
  const full = path.join(root, file);
  return existsSync(full) ? markOf(file, readFileSync(full, 'utf8')) : '';
}

/** The lists with both languages, from the root of the project; one that says nothing yet has nothing to read. */
export function bilingualLists(root: string): string[] {
  return globSync(lists, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file !== ledgerFile)
    .filter(
      (file) =>
        file.endsWith('.json') || englishOf(file, readFileSync(path.join(root, file), 'utf8')),
    )
    .sort();
}

/** The texts in other languages than English, each with the English one it goes with. */
export function translatedTexts(root: string): { file: string; english: string }[] {
  return globSync('content/**/*.mdx', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.endsWith('/en.mdx'))
    .sort()
    .map((file) => ({ file, english: file.replace(/[^/]*$/, 'en.mdx') }));
}

/** The mark a text carries; undefined where it carries none. */
export function findCarriedMark(root: string, file: string): string | undefined {
  const text = readFileSync(path.join(root, file), 'utf8');
  return /^checkedAgainst: ['"]?([0-9a-f]+)['"]?$/m.exec(text)?.[1];
}

/** Writes into a text that it was checked against the English as it is now. */
export function carryMark(
  root: string,
  { file, english }: { file: string; english: string },
): void {
  const full = path.join(root, file);
  const text = readFileSync(full, 'utf8').replace(/^checkedAgainst: .*\n/m, '');
  const line = `checkedAgainst: '${englishMark(root, english)}'\n`;
  writeFileSync(full, text.replace(/^(updated: .*\n)/m, `$1${line}`));
}

/** Writes into the ledger that some lists were checked against their English as it is now. */
export function markLists(root: string, files: readonly string[]): void {
  const known = readLedger(root);
  for (const file of files) known.set(file, englishMark(root, file));
  const head = '# The English each list was last checked against; written by npm run checked.\n';
  const sorted = [...known].sort(([a], [b]) => a.localeCompare(b));
  writeFileSync(
    path.join(root, ledgerFile),
    head + stringify(Object.fromEntries(sorted), { singleQuote: true }),
  );
}

function parseLedger(text: string): unknown {
  try {
    return parse(text);
  } catch {
    throw new Error(`${ledgerFile} cannot be read; npm run lint:content says why.`);
  }
}

/** The ledger: the mark of each list; throws where it cannot be read. */
export function readLedger(root: string): Map<string, string> {
  const full = path.join(root, ledgerFile);
  const data = existsSync(full) ? parseLedger(readFileSync(full, 'utf8')) : {};
  return new Map(Object.entries(data ?? {}).map(([file, mark]) => [file, String(mark)]));
}
