import { z } from 'astro/zod';
import { citationId, date, localText, slug, text } from './text.ts';

/** What a correction may be about; `sorting` is that of the asks, `wording` changes no meaning. */
const correctionKinds = [
  'fact',
  'quotation',
  'coordinate',
  'sorting',
  'translation',
  'wording',
] as const;

/** Something that was published, was wrong and was put right (`content/corrections.yaml`). */
export const correction = z.strictObject({
  /** Its name in the address `/corrections/#…` and in the feed; it never changes. */
  id: slug,
  /** The day on which it was put right. */
  date,
  /** What was wrong. */
  kind: z.enum(correctionKinds),
  /** The pages on which it stood, by their addresses in English, such as `/sites/menglan/`; at least one. */
  pages: z.array(text).min(1, 'at least one page'),
  /** The languages in which it was wrong; every language where this is left out. */
  languages: z
    .array(z.enum(['en', 'zh-Hans']))
    .min(1, 'at least one language')
    .optional(),
  /** What was said, one sentence. */
  said: localText,
  /** What is said now, one sentence. */
  says: localText,
  /** Why: what settled it, one sentence. */
  why: localText,
  /** The citations that settled it; none where the slip was ours alone. */
  sources: z.array(citationId),
});

export type Correction = z.infer<typeof correction>;
