import { z } from 'astro/zod';
import { askId, sentenceId, slug, text, wordsHead } from './text.ts';

/** How strongly something was asked, from the mildest wording of the report to the strongest; the order is ours. */
export const strengths = ['encouraged', 'hoped', 'asked', 'pointed-out', 'should', 'must'] as const;

/** To whom something was asked; `nobody-named` where the report's sentence names nobody and none is implied. */
export const addressees = [
  'nobody-named',
  'enterprises',
  'companies',
  'merchants',
  'platform',
  'company',
  'government',
  'government-and-enterprises',
  'departments',
  'districts-and-departments',
] as const;

/** The four things the speech wants promoted “vigorously”, and culture, which it words differently. */
export const planks = ['fashion', 'branding', 'digitalisation', 'capital', 'culture'] as const;

/** One thing that was asked. */
export const ask = z.strictObject({
  /** Its number, D01 to D99, in the order of the report. */
  id: askId,
  /** The sentence of the report that holds it. */
  sentence: sentenceId,
  /** To whom it was said. */
  addressee: z.enum(addressees),
  /** True where the report does not name the addressee and it follows from the context; false if left out. */
  implied: z.boolean().default(false),
  /** The report's verb. */
  strength: z.enum(strengths),
  /** The ids of its themes in `content/themes.yaml`; at least one, the main one first. */
  themes: z.array(slug).min(1, 'at least one theme'),
});

/** A group of asks that belong together (`content/directives/<slug>/directive.yaml`). */
export const directiveFacts = z.strictObject({
  /** Its place in the list of directives, from 1, in the order of the report. */
  order: z.number().int().min(1),
  /** Where it was said: `opening`, `symposium`, `speech`, or the slug of a site. */
  venue: slug,
  /** The plank it sets out, where it sets out one. */
  plank: z.enum(planks).optional(),
  /** The asks it holds. */
  asks: z.array(ask).min(1, 'at least one ask'),
});

/** The head of `content/directives/<slug>/<language>.mdx`; the text follows it. */
export const directiveWords = z.strictObject({
  ...wordsHead,
  /** Each ask in our own words, by its number; every ask of the entry and no other. */
  asks: z.record(askId, text),
});

export type Strength = (typeof strengths)[number];
export type Addressee = (typeof addressees)[number];
export type Plank = (typeof planks)[number];
export type DirectiveFacts = z.infer<typeof directiveFacts>;
export type DirectiveWords = z.infer<typeof directiveWords>;
