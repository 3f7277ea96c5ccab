import type { Fingerprint } from '~/schema/report';
import type { LedgerEntry } from './ledger-rows';

/** What leans on a sentence, the most telling first. */
export const stripUses = ['ask', 'visit', 'quotation', 'paraphrase', 'other', 'none'] as const;

export type StripUse = (typeof stripUses)[number];

/** What the strip is drawn from: each sentence with its length and what leans on it. */
export interface StripData {
  id: string;
  /** How many words it has. */
  words: number;
  uses: readonly string[];
  /** Whether it belongs to the site that reposted the report. */
  reposted: boolean;
}

/** The most telling of the uses of a sentence. */
export function useOf(uses: readonly string[]): StripUse {
  return stripUses.find((use) => uses.includes(use)) ?? (uses.length > 0 ? 'other' : 'none');
}

/** The sentences of the report as the strip is drawn from them; the glossary alone does not count as use. */
export function stripData(rows: readonly LedgerEntry[], fingerprint: Fingerprint): StripData[] {
  return rows.map(({ sentence, leans }) => ({
    id: sentence.id,
    words: fingerprint.sentences[sentence.id]?.words ?? 0,
    uses: leans.map(({ kind }) => kind).filter((kind) => kind !== 'glossary'),
    reposted: sentence.role === 'boilerplate',
  }));
}
