import type { Fingerprint } from '~/schema/report';
import { digest } from './marks.ts';
import { sealed } from './seal.ts';

const span = 3;

/** The words of a text with their punctuation; curly and straight quotation marks are the same, and a comma parts words even where the report lacks the space after it. */
function wordsOf(text: string): string[] {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/,(?=\p{L})/gu, ', ')
    .split(/\s+/)
    .filter(Boolean);
}

/** A window as it is hashed: punctuation inside it counts, punctuation at its ends does not. */
function windowText(words: readonly string[]): string {
  return words.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function hash(text: string): string {
  return digest(text, 12);
}

/** Every window of three words of a text, in order; none where it has fewer than three words. */
function windowsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(span - 1).map((_, index) => windowText(words.slice(index, index + span)));
}

/** The sentences of the report: a full stop before a capital letter ends one, and so does a line. */
export function splitSentences(report: string): string[] {
  return report
    .split(/\r?\n/)
    .flatMap((line) => line.trim().split(/(?<=\.)\s+(?=\p{Lu})/u))
    .filter(Boolean);
}

/** The fingerprint of the report's sentences, S1 being the first. */
export function makeFingerprint(sentences: readonly string[]): Fingerprint {
  const entries = sentences.map((sentence, index) => [
    `S${index + 1}`,
    {
      words: wordsOf(sentence).length,
      windows: [...new Set(windowsOf(sentence).map(hash))].sort(),
    },
  ]);
  return sealed({ window: span, hash: 'sha256/12', sentences: Object.fromEntries(entries) });
}

/** Why a text is not a quotation from a sentence: its length, or the first words that differ; undefined if it is one. */
export function findMisquotation(
  fingerprint: Fingerprint,
  sentence: string,
  quotation: string,
): string | undefined {
  const count = wordsOf(quotation).length;
  if (count < span) return `${count} words: a quotation has at least 3`;
  if (count > 25) return `${count} words: a quotation has at most 25`;

  const known = new Set(fingerprint.sentences[sentence]?.windows);
  const strange = windowsOf(quotation).find((window) => !known.has(hash(window)));
  return strange === undefined ? undefined : `“${strange}” does not stand in ${sentence}`;
}

/** The sentences of which a text is an exact quotation; for the hint when the number is wrong. */
export function findQuotedSentences(fingerprint: Fingerprint, quotation: string): string[] {
  return Object.keys(fingerprint.sentences).filter(
    (sentence) => findMisquotation(fingerprint, sentence, quotation) === undefined,
  );
}

/** The longest run of words of a text that also stands in one sentence of the report. */
export function longestCopy(
  fingerprint: Fingerprint,
  text: string,
): { words: number; sentence: string } {
  const windows = windowsOf(text).map(hash);
  let longest = { words: 0, sentence: '' };
  for (const [sentence, { windows: known }] of Object.entries(fingerprint.sentences)) {
    const set = new Set(known);
    let run = 0;
    for (const window of windows) {
      run = set.has(window) ? run + 1 : 0;
      if (run > 0 && run + span - 1 > longest.words) longest = { words: run + span - 1, sentence };
    }
  }
  return longest;
}

/** The share of a sentence's windows, 0 to 1, that stand in at least one of the given texts. */
export function coveredShare(
  fingerprint: Fingerprint,
  sentence: string,
  texts: readonly string[],
): number {
  const known = fingerprint.sentences[sentence]?.windows ?? [];
  const quoted = new Set(texts.flatMap((text) => windowsOf(text).map(hash)));
  const covered = known.filter((window) => quoted.has(window)).length;
  return known.length === 0 ? 0 : covered / known.length;
}
