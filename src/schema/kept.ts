import { z } from 'astro/zod';
import { slug, text } from './text.ts';

/** A text that readers of either language must find. */
const bothLanguages = z.strictObject({
  /** The English text. */
  en: text,
  /** The Chinese text, in simplified characters. */
  'zh-Hans': text,
});

/** Something that the site keeps in a place of a browser. */
const item = z.strictObject({
  /** Its name there; `{path}` stands for the path of the site, `{build}` for the number of the build. */
  name: text,
  /** What it is, one sentence. */
  what: bothLanguages,
  /** How long it stays there, one sentence. */
  until: bothLanguages,
  /** Whether it still lies there when a page has done its work. */
  stays: z.boolean(),
});

/** A place in a browser where a site may keep something, and all that this one keeps there (`content/kept.yaml`). */
export const kept = z.strictObject({
  /** Its name in the tests. */
  id: slug,
  /** Its name for readers. */
  place: bothLanguages,
  /** All that the site keeps there; empty where it keeps nothing. */
  items: z.array(item),
});

export type Kept = z.infer<typeof kept>;
