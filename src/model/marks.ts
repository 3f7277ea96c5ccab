import { createHash } from 'node:crypto';

/** The words and figures of a text, without what may be mended silently: marks, spaces, the width of a sign. */
export function wordsIn(text: string): string {
  const words = text
    .normalize('NFKC')
    .match(/[\p{L}\p{M}]+|[-−+]?\p{N}+(?:[.,:/–-]\p{N}+)*|[%‰°\p{Sc}]/gu);
  return (words ?? []).join(' ');
}

/** What stands for a text: the first of the hexadecimal digits of its SHA-256. */
export function digest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/** What stands for some words; a mark is only ever compared with those of the same page. */
export function markOf(words: string): string {
  return digest(words, 6);
}

/** What stands for a sentence. */
export function sentenceMark(text: string): string {
  return markOf(wordsIn(text));
}
