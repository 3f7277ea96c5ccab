import { z } from 'astro/zod';
import { localText, slug, someCitationIds, text } from './text.ts';

/** A theme that asks share (`content/themes.yaml`). */
export const theme = z.strictObject({
  /** Its name in addresses. */
  id: slug,
  /** Its name for readers. */
  name: localText,
  /** What the report means by it, one or two sentences. */
  gist: localText,
});

/** A stage of the chain from fibre to shopper (`content/chain.yaml`); the order is ours, not the report's. */
export const stage = z.strictObject({
  /** Its name in `site.yaml`. */
  id: slug,
  /** Its place in the chain, from 1. */
  order: z.number().int().min(1),
  /** Its name for readers. */
  name: localText,
  /** What is done at this stage, one sentence. */
  gist: localText,
  /** The work between the stage before and this one at which no stop stands; left out where nothing is missing. */
  missing: localText.optional(),
});

/** A city in which stops lie (`content/cities.yaml`). */
export const city = z.strictObject({
  /** Its name in `site.yaml`. */
  id: slug,
  /** Its names. */
  name: z.strictObject({
    /** The name in English. */
    en: text,
    /** The name in simplified Chinese. */
    'zh-Hans': text,
    /** The Chinese name in pinyin with tone marks. */
    pinyin: text,
  }),
  /** Degrees east of Greenwich of its centre, WGS84. */
  longitude: z.number(),
  /** Degrees north of the equator of its centre, WGS84. */
  latitude: z.number(),
  /** The radius, in metres, of the ring that says “somewhere here”. */
  radius: z.number().int().min(100).max(100_000),
  /** How the position was made, one sentence. */
  method: localText,
  /** The citations behind the position. */
  sources: someCitationIds,
});

export type Theme = z.infer<typeof theme>;
export type Stage = z.infer<typeof stage>;
export type City = z.infer<typeof city>;
