import { z } from 'astro/zod';
import { date, seal, slug, text } from './text.ts';

/** What stands for some words: six hexadecimal digits. */
const mark = z.string().regex(/^[0-9a-f]{6}$/, 'six hexadecimal digits');

/** The marks of sentences in their order, with a space between. */
const marks = z.string().regex(/^([0-9a-f]{6}( |$))*$/, 'marks with a space between');

/** What a page published. */
const page = z.strictObject({
  /** Its sentences in each language. */
  sentences: z.record(z.enum(['en', 'zh-Hans']), marks),
  /** What stands for each of its facts, by the entry and the field. */
  facts: z.record(text, mark),
});

/** What was published, as marks, so that a later change is found (`content/published.json`; `npm run release` writes it). */
export const published = z.strictObject({
  /** The number of the edition. */
  edition: text,
  /** The day the edition last changed. */
  date,
  /** What stands for each correction that was listed. */
  corrections: z.record(slug, mark),
  /** Each page by its address in English. */
  pages: z.record(text, page),
  /** What stands for all of the above, so that a change by hand is found. */
  seal,
});

export type Published = z.infer<typeof published>;
