import { z } from 'astro/zod';

/** The words of the interface in English, in groups where they belong together. */
export interface EnglishWords {
  [key: string]: string | EnglishWords;
}

/** The English words of the interface (`content/interface/en.json`), which name those of every language. */
export const englishWords: z.ZodType<EnglishWords> = z.record(
  z.string(),
  z.union([z.string().min(1), z.lazy(() => englishWords)], 'a word, or a group of words'),
);

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
export function wordsLike(english: EnglishWords): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(english).map(([key, value]) => [
        key,
        typeof value === 'string' ? wordLike(value) : wordsLike(value),
      ]),
    ),
  );
}
