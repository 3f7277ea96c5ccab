import { z } from 'astro/zod';

/** The gaps of a word of the interface, such as `{number}`, each once. */
function gapsOf(word: string): string {
  return [...new Set(word.match(/\{\w+\}/g) ?? [])].sort().join(', ');
}

function wordLike(english: string): z.ZodType {
  const gaps = gapsOf(english);
  // The space between two words is nothing in Chinese.
  const some = english.trim() === '' ? z.string() : z.string().regex(/\S/, 'a word, not nothing');
  return some.refine((word) => gapsOf(word) === gaps, {
    message: gaps === '' ? 'a word without {gaps}' : `a word with the gaps ${gaps}, each spelt so`,
  });
}

/** The words of the interface (`content/interface/<language>.json`): those of the English file, each with the same gaps. */
export function wordsLike(english: unknown): z.ZodType {
  if (typeof english === 'string') return wordLike(english);
  if (english === null || typeof english !== 'object' || Array.isArray(english)) {
    return z.never('words, or groups of words');
  }
  return z.strictObject(
    Object.fromEntries(Object.entries(english).map(([key, value]) => [key, wordsLike(value)])),
  );
}
