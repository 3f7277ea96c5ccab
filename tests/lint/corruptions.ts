import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomLcg } from 'd3';

/** A number from 0 up to 1, the same in every run. */
export type Chance = () => number;

/** A file of the content and what becomes of it. */
export interface Corruption {
  /** What was done to it. */
  kind: string;
  file: string;
  /** Its new bytes; null where it is gone. */
  bytes: Buffer | null;
}

const one = <T>(from: readonly T[], chance: Chance): T | undefined =>
  from[Math.floor(chance() * from.length)];

/** Puts another text in the place of one match of a pattern; undefined where there is none. */
function exchange(
  pattern: RegExp,
  other: (found: string, chance: Chance) => string,
): (text: string, chance: Chance) => string | undefined {
  return (text, chance) => {
    const match = one([...text.matchAll(pattern)], chance);
    if (!match) return undefined;
    const [found] = match;
    const end = match.index + found.length;
    return text.slice(0, match.index) + other(found, chance) + text.slice(end);
  };
}

/** A word with one of its letters or digits exchanged for another of the same kind. */
function mistype(word: string, chance: Chance): string {
  const places = [...word.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
  const at = one(places, chance) ?? 0;
  const signs = /\d/.test(word.charAt(at)) ? '0123456789' : 'abcdefghijklmnopqrstuvwxyz';
  const others = [...signs].filter((sign) => sign !== word.charAt(at));
  return word.slice(0, at) + (one(others, chance) ?? '') + word.slice(at + 1);
}

const lines = (text: string) => text.split('\n');

function withLines(
  change: (all: string[], at: number) => string[],
): (text: string, chance: Chance) => string {
  return (text, chance) => {
    const all = lines(text);
    const full = all.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
    return change(all, one(full, chance) ?? 0).join('\n');
  };
}

const odd = [
  '\u200b',
  '\u202e',
  '\u0007',
  '\ufeff',
  '\u00ad',
  '\ufffd',
  '\t',
  '"',
  '`',
  '<',
  '{',
  '#',
  '&',
  '*',
];

/** What happens to a text; undefined where it cannot happen to this one. */
const accidents: Record<string, (text: string, chance: Chance) => string | Buffer | undefined> = {
  'a line dropped': withLines((all, at) => all.toSpliced(at, 1)),
  'a line doubled': withLines((all, at) => all.toSpliced(at, 0, all[at] ?? '')),
  'two lines swapped': withLines((all, at) =>
    all.toSpliced(at, 2, all[at + 1] ?? '', all[at] ?? ''),
  ),
  'a line indented': withLines((all, at) => all.toSpliced(at, 1, ` ${all[at]}`)),
  'a key mistyped': exchange(/^[ -]*"?[A-Za-z][\w-]*"?(?=:)/gm, mistype),
  'a list item doubled': exchange(
    /^( *)- .*\n(\1 {2}.*\n)*|[A-Z]\d{1,2}, /gm,
    (found) => found + found,
  ),
  'an id mistyped': exchange(
    /(?<=\b(?:id|from|of)="|\bid: |city: |stage: |venue: |sentence: )[\w-]+|\b[SCD]\d{1,2}\b/g,
    mistype,
  ),
  'an id for another': exchange(/\b[SCD]\d{1,2}\b/g, (found, chance) => {
    const last = { S: 38, C: 57, D: 71 }[found.charAt(0)] ?? 9;
    const number = String(1 + Math.floor(chance() * last));
    return found.charAt(0) + (found.startsWith('S') ? number : number.padStart(2, '0'));
  }),
  'a number mistyped': exchange(/(?<=^[^\n]*: '?)-?\d[\d.-]*(?='?$)/gm, mistype),
  'a digit mistyped': exchange(/\d/g, mistype),
  'two signs swapped': exchange(/(\S)(?!\1)\S/gu, (found) => [...found].reverse().join('')),
  'a quotation mark lost': exchange(/["'“”‘’]/g, () => ''),
  'a bracket or colon lost': exchange(/[[\]{}<>:/]/g, () => ''),
  'an odd sign put in': exchange(/(?=.)/gu, (_, chance) => one(odd, chance) ?? ''),
  'a component or property mistyped': exchange(
    /(?<=<\/?)[A-Z]\w+|\b(id|from|of|pinyin)(?==")/g,
    mistype,
  ),
  'longitude and latitude swapped': (text) =>
    /longitude: .*\n\s+latitude: /.test(text)
      ? text.replace(/(longitude: )(.*)(\n\s+latitude: )(.*)/, '$1$4$3$2')
      : undefined,
  'a text cut short': (text, chance) => text.slice(0, Math.floor(chance() * text.length)),
  'a file emptied': () => '',
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'a byte lost': (text, chance) => {
    const bytes = Buffer.from(text);
    const at = Math.floor(chance() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  },
};

const gone = 'a file deleted';

/** Accidents that happen to the files of a content folder, each to one file; the same for the same seed. */
export function corrupt(root: string, count: number, seed: number): Corruption[] {
  const chance = randomLcg(seed);
  const files = globSync('content/**/*.{yaml,json,mdx}', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const kinds = [...Object.keys(accidents), gone];
  const found: Corruption[] = [];
  while (found.length < count) {
    const kind = kinds[found.length % kinds.length] ?? gone;
    const file = one(files, chance) ?? '';
    const before = readFileSync(path.join(root, file));
    const after = kind === gone ? null : accidents[kind]?.(before.toString(), chance);
    if (after === undefined) continue;
    const bytes = after === null ? null : Buffer.from(after);
    if (bytes === null || !bytes.equals(before)) found.push({ kind, file, bytes });
  }
  return found;
}
