import { z } from 'astro/zod';
import {
  confidence,
  localText,
  slug,
  someCitationIds,
  someSentenceIds,
  text,
  wordsHead,
} from './text.ts';

/** The length of the radius, in metres, within which the place lies. */
const radius = z.number().int().min(10).max(100_000);

const coordinates = {
  /** Degrees east of Greenwich, WGS84. */
  longitude: z.number(),
  /** Degrees north of the equator, WGS84. */
  latitude: z.number(),
  /** Metres within which the place lies. */
  radius,
  /** The citations that give the position. */
  sources: someCitationIds,
};

/** Where a place is, and how well that is known. */
export const position = z.discriminatedUnion('precision', [
  z.strictObject({
    /** The place itself is known. */
    precision: z.literal('site'),
    ...coordinates,
  }),
  z.strictObject({
    /** The part of the city is known in which the place lies. */
    precision: z.literal('district'),
    ...coordinates,
  }),
  z.strictObject({
    /** Only the city is known: the point is that of the city. */
    precision: z.literal('city'),
  }),
  z.strictObject({
    /** Nothing is known: the place is listed and not drawn. */
    precision: z.literal('unknown'),
  }),
]);

/** What is known of a place that was visited (`content/sites/<slug>/site.yaml`). */
export const siteFacts = z.strictObject({
  /** Its number in the order in which the report tells the visits, from 1. */
  stop: z.number().int().min(1),
  /** A short name for the map, in both languages. */
  short: localText,
  /** Its names and how sure the Chinese one is. */
  name: z.strictObject({
    /** The English name we use. */
    en: text,
    /** The Chinese name, simplified characters. */
    'zh-Hans': text,
    /** The Chinese name in pinyin with tone marks. */
    pinyin: text,
    /** The name as the report spells it, where it is not ours. */
    report: text.optional(),
    /** How sure the Chinese name is, 0 to 1. */
    confidence,
    /** The citations that give the Chinese name. */
    sources: someCitationIds,
  }),
  /** The id of its city in `content/cities.yaml`. */
  city: slug,
  /** What tells its city where the report does not name it: an outside source, or only the order of the visits. */
  cityFrom: z.enum(['source', 'order']).optional(),
  /** Where it is, and how well that is known. */
  position,
  /** The id of its stage in `content/chain.yaml`. */
  stage: slug,
  /** The sentences of the report that tell of the visit. */
  sentences: someSentenceIds,
});

/** The head of `content/sites/<slug>/<language>.mdx`; the text follows it. */
export const siteWords = z.strictObject({
  ...wordsHead,
  /** What kind of place it is, in at most eight words, such as “home-textile maker”. */
  kind: text.max(80, 'at most 80 signs'),
});

export type Position = z.infer<typeof position>;
export type SiteFacts = z.infer<typeof siteFacts>;
export type SiteWords = z.infer<typeof siteWords>;
