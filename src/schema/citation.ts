import { z } from 'astro/zod';
import { citationId, localText, text } from './text.ts';

/** A day, a month or a year: YYYY, YYYY-MM or YYYY-MM-DD. */
const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotation marks',
  );

/** A source from outside the report (`content/sources.yaml`). */
export const citation = z
  .strictObject({
    /** Its number, C01 to C99. */
    id: citationId,
    /** The title as published. */
    title: text,
    /** The language of the title. */
    language: z.enum(['en', 'zh-Hans', 'zh-Hant']),
    /** The title in the languages of the site, where it is in another one. */
    translation: localText.optional(),
    /** Who published it first, as far as that is known. */
    publisher: localText,
    /** When it was published; null where that is not known. */
    published: partialDate.nullable(),
    /** What the date is, where it is not the day of publication. */
    dateNote: localText.optional(),
    /** What kind of thing it is, in the terms of the Citation Style Language. */
    type: z.enum([
      'article-newspaper',
      'webpage',
      'entry-encyclopedia',
      'dataset',
      'report',
      'regulation',
    ]),
    /** Whether we read it where it was published or as a stored or republished copy. */
    readAs: z.enum(['publisher', 'stored-copy', 'republished-copy']),
    /** Its address; null where the only address we have is that of a republisher. */
    link: z.url({ protocol: /^https?$/ }).nullable(),
    /** What must be known about the address, such as that nobody opened it. */
    linkNote: localText.optional(),
    /** What we rest on it, one sentence. */
    supports: localText,
  })
  .refine((entry) => entry.readAs !== 'republished-copy' || !entry.link || entry.linkNote, {
    path: ['link'],
    message: 'null for a republished copy, or a linkNote that explains the address',
  });

export type Citation = z.infer<typeof citation>;
