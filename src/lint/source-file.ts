import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '~/model/problem';
import { hiddenCharacter } from '~/schema/text';
import { remembering } from './remembering';

/** A file of the content as text. */
export interface SourceFile {
  /** Its path from the root of the project. */
  file: string;
  text: string;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The line and column of a place in a text, from 1. */
export function placeAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function checkSigns(text: string): Omit<Problem, 'file' | 'path'>[] {
  return [...text.matchAll(new RegExp(hiddenCharacter, 'gu'))].map(({ 0: sign, index }) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      ...placeAt(text, index),
      came: `the hidden character U+${code}`,
      wanted: 'visible characters only',
    };
  });
}

function checkMerge(text: string): Omit<Problem, 'file' | 'path'>[] {
  return [...text.matchAll(/^(<{7}|>{7}) .*$/gm)].map(({ 0: line, index }) => ({
    ...placeAt(text, index),
    came: `\`${line}\`, which a merge left`,
    wanted: 'one of the two versions, without the lines of the merge',
  }));
}

function checkCharacters(text: string): Omit<Problem, 'file' | 'path'>[] {
  if (text.startsWith('\ufeff'))
    return [{ line: 1, column: 1, came: 'a byte order mark', wanted: 'UTF-8 without one' }];
  const end = text.indexOf('\r');
  if (end >= 0) return [{ ...placeAt(text, end), came: 'CRLF line ends', wanted: 'LF line ends' }];
  return [...checkSigns(text), ...checkMerge(text)];
}

const problemsOf = remembering((file, text) =>
  checkCharacters(text).map((found) => ({ file, path: [], ...found })),
);

/** Reads a file of the content; problems where its bytes are not plain UTF-8, in LF lines, of characters one can see, from one version only. */
export function readSource(root: string, file: string): SourceFile | { problems: Problem[] } {
  const bytes = readFileSync(path.join(root, file));
  try {
    const text = strict.decode(bytes);
    const problems = problemsOf(file, text);
    return problems.length > 0 ? { problems } : { file, text };
  } catch {
    const text = lenient.decode(bytes);
    const place = placeAt(text, text.indexOf('\ufffd'));
    const problem = { file, ...place, path: [], came: 'bytes that are not UTF-8' };
    return { problems: [{ ...problem, wanted: 'a text in UTF-8' }] };
  }
}
