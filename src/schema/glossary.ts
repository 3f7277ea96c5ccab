import { z } from 'astro/zod';
import {
  bilingualName,
  citationIds,
  confidence,
  heading,
  localText,
  sentenceId,
  sentenceIds,
  slug,
  text,
} from './text.ts';

/** A word that needs explaining, or one that the machine translation got wrong (`content/glossary.yaml`). */
export const glossaryEntry = z.strictObject({
  /** Its name in links: `<Term id="…">`. */
  id: slug,
  /** `term`: a word of the trade or of official language; `translation`: an error or ambiguity of the translation. */
  kind: z.enum(['term', 'translation']),
  /** The word, in both languages where the Chinese is known. */
  term: bilingualName,
  /** Our own words over the entry on pages in Chinese, where the Chinese is not known; left out where it is. */
  heading: heading.optional(),
  /** The words of the report it explains: at least three words, checked like every quotation. */
  quote: z
    .strictObject({
      /** The words as the report has them. */
      text,
      /** The sentence in which they stand. */
      from: sentenceId,
    })
    .optional(),
  /** What it means, one to four sentences. */
  meaning: localText,
  /** For a translation entry: what it should have said. */
  reading: localText.optional(),
  /** Whether the Chinese wording was seen in the Chinese copy (C02) or inferred. */
  chinese: z.enum(['seen', 'inferred', 'not-applicable']),
  /** How sure the reading is, 0 to 1. */
  confidence,
  /** The sentences in which it stands. */
  sentences: sentenceIds,
  /** The citations it rests on. */
  sources: citationIds,
});

export type GlossaryEntry = z.infer<typeof glossaryEntry>;
