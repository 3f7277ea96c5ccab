import { z } from 'astro/zod';
import { localText, slug, text } from './text.ts';

/** Something that the site keeps in a place of a browser. */
const item = z.strictObject({
  /** Its name there; `{path}` stands for the path of the site, `{build}` for the number of the build. */
  name: text,
  /** What it is, one sentence. */
  what: localText,
  /** How long it stays there, one sentence. */
  until: localText,
  /** Whether it still lies there when a page has done its work. */
  stays: z.boolean(),
});

/** A place in a browser where a site may keep something, and all that this one keeps there (`content/kept.yaml`). */
export const kept = z.strictObject({
  /** Its name in the tests. */
  id: slug,
  /** Its name for readers. */
  place: localText,
  /** All that the site keeps there; empty where it keeps nothing. */
  items: z.array(item),
});

export type Kept = z.infer<typeof kept>;
