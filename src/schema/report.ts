import { z } from 'astro/zod';
import { localText, seal, sentenceId } from './text.ts';

/** One sentence of the report, told in our words (`content/report/sentences.yaml`). */
export const sentence = z.strictObject({
  /** Its number, S1 to S38. */
  id: sentenceId,
  /** The paragraph it stands in, P1 to P14. */
  paragraph: z.string().regex(/^P([1-9]|1[0-4])$/, 'a paragraph number (P1 to P14)'),
  /** What it does in the report. */
  role: z.enum([
    'headline',
    'opening',
    'visit',
    'symposium',
    'speech',
    'companions',
    'boilerplate',
  ]),
  /** What it says, in our words. */
  gist: localText,
  /** Why nothing leans on it, where nothing does. */
  unused: localText.optional(),
});

/** The hashes that let the build check a quotation without holding the report (`content/report/fingerprint.json`). */
export const fingerprint = z.strictObject({
  /** How many words a window spans. */
  window: z.literal(3),
  /** How a window becomes a hash: SHA-256, the first 12 hexadecimal digits. */
  hash: z.literal('sha256/12'),
  /** For each sentence, the sorted hashes of its windows. */
  sentences: z.record(
    sentenceId,
    z.strictObject({
      /** How many words the sentence has. */
      words: z.number().int().min(1),
      /** The hashes, sorted, so that they give away no order. */
      windows: z
        .array(z.string().regex(/^[0-9a-f]{12}$/))
        .refine(
          (all) => all.every((hash, index) => hash > (all[index - 1] ?? '')),
          'sorted hashes, each once',
        ),
    }),
  ),
  /** What stands for all of the above, so that a change by hand is found. */
  seal,
});

export type Sentence = z.infer<typeof sentence>;
export type Fingerprint = z.infer<typeof fingerprint>;
