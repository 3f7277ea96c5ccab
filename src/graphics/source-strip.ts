/** A sentence of the report as a cell of the strip. */
export interface StripCell {
  id: string;
  x: number;
  /** As wide as the sentence is long. */
  width: number;
  /** What leans on it most. */
  use: StripUse;
}

/** What leans on a sentence, the most telling first. */
export const stripUses = ['ask', 'visit', 'quotation', 'paraphrase', 'other', 'none'] as const;

export type StripUse = (typeof stripUses)[number];

/** What the strip is drawn from: each sentence with its length and what leans on it. */
export interface StripData {
  id: string;
  /** How many words it has. */
  words: number;
  uses: readonly string[];
}

/** The width of the strip and the gap between two cells, in its own units. */
const width = 680;
const gap = 1;

/** Lays the sentences side by side, each as wide as it is long. */
export function layOutStrip(sentences: readonly StripData[]): {
  width: number;
  cells: StripCell[];
} {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const unit = (width - gap * (sentences.length - 1)) / Math.max(1, words);
  let x = 0;
  const cells = sentences.map(({ id, words: length, uses }) => {
    const known = stripUses.find((use) => uses.includes(use));
    const use = known ?? (uses.length > 0 ? 'other' : 'none');
    const cell: StripCell = { id, x, width: length * unit, use };
    x += cell.width + gap;
    return cell;
  });
  return { width, cells };
}
