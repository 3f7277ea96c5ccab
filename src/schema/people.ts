import { z } from 'astro/zod';
import {
  bilingualName,
  citedFact,
  confidence,
  heading,
  localText,
  slug,
  someSentenceIds,
  text,
} from './text.ts';

/** A person the report names or points at (`content/people.yaml`). */
export const person = z.strictObject({
  /** Its anchor on /people/. */
  id: slug,
  /** Its names; the Chinese one is left out where it is not known. */
  name: bilingualName,
  /** What the person was at the time of the tour, in a few words. */
  role: localText,
  /** What part the person has in the report. */
  part: z.enum(['host', 'companion', 'cited', 'unnamed']),
  /** The sentences that name the person. */
  sentences: someSentenceIds,
  /** How sure it is that the named person is the one described, 0 to 1. */
  confidence,
  /** What is known from outside the report, oldest first. */
  facts: z.array(citedFact),
  /** What is not known, or why the identity is held to be right. */
  note: localText.optional(),
});

/** A company or body the report names (`content/organisations.yaml`). */
export const organisation = z.strictObject({
  /** Its anchor on /people/. */
  id: slug,
  /** Its names; the Chinese one is left out where it is not known. */
  name: bilingualName,
  /** Our own words over the entry on pages in Chinese, where the Chinese is not known; left out where it is. */
  heading: heading.optional(),
  /** The name as the report spells it. */
  report: text,
  /** Whether it trades or governs. */
  kind: z.enum(['company', 'body']),
  /** Its part in the report: it spoke at the symposium, or it is referred to. */
  part: z.enum(['speaker', 'cited']),
  /** The sentences that name it. */
  sentences: someSentenceIds,
  /** How sure the Chinese name is, 0 to 1. */
  confidence,
  /** What is known of it from outside the report. */
  facts: z.array(citedFact),
  /** What is not known of it. */
  note: localText.optional(),
});

export type Person = z.infer<typeof person>;
export type Organisation = z.infer<typeof organisation>;
