import { z } from 'astro/zod';
import { date, localText, slug, text, wordsHead } from './text.ts';

/** What is fixed about a chapter of the documentary (`content/chapters/<nn-slug>/chapter.yaml`). */
export const chapterFacts = z.strictObject({
  /** Its place in the documentary, from 1. */
  order: z.number().int().min(1),
  /** The stops it tells of, in order; empty where it tells of none. */
  stops: z.array(slug),
  /** The stops pointed out on the drawing beside it; those it tells of where it is left out. */
  pointedOut: z.array(slug).optional(),
});

/** The head of a chapter or a page of its own. */
export const pageWords = z.strictObject({ ...wordsHead });

/** What is true of the whole edition (`content/edition.yaml`). */
export const edition = z.strictObject({
  /** The name of the site. */
  title: localText,
  /** What it is about, as a subtitle. */
  subtitle: localText,
  /** What it is, in one or two sentences. */
  description: localText,
  /** Who made it, as cited. */
  author: localText,
  /** The number of the edition, such as 1.0. */
  version: text,
  /** The day the first edition was published. */
  published: date,
  /** The day anything last changed. */
  updated: date,
});

export type ChapterFacts = z.infer<typeof chapterFacts>;
export type PageWords = z.infer<typeof pageWords>;
export type Edition = z.infer<typeof edition>;
