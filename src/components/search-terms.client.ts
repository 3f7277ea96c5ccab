/** Chinese signs, and the marks that stand among them. */
const sign = '\\p{Script=Han}\\u2014\\u2018-\\u201d\\u2026\\u3001-\\u301f\\uff01-\\uff5e';

/** A gap that the index has put beside a Chinese sign; the end or the beginning of a mark may stand at it. */
const gap = new RegExp(
  `([${sign}([])((?:</?mark>)*) +((?:</?mark>)*)(?=[${sign},.;:)\\]!?])`,
  'gu',
);

/** A gap beside a full-width mark, which is wide enough by itself. */
const narrow = / *([\u3001-\u301f\uff01-\uff5e]) */g;

/** A text of the index as it stood on its page: the index sets every Chinese sign apart. */
export function closeGaps(text: string): string {
  const merged = text.replace(/<\/mark>(\s*)<mark>/g, '$1');
  return merged.replace(gap, '$1$2$3').replace(narrow, '$1');
}

/** The name of a part as it stood on its page, without the stop that the index gives it. */
export function closeName(text: string): string {
  return closeGaps(text).replace(/[.。\s]+$/, '');
}

/** A run of Chinese signs as the index holds them: apart, and found where they follow one another. */
function phrase(run: string): string[] {
  const signs = [...run];
  return signs.length > 1 ? [`"${signs.join(' ')}"`] : [];
}

/** The words of a run of Chinese signs, as the browser tells them apart. */
function wordsIn(run: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(run);
  return [...segments].map(({ segment }) => segment);
}

/** What to ask of the index: the words to rank pages by, and the phrases of which each must hold every one. */
export interface Terms {
  ranked: string;
  phrases: string[];
}

/** What stands in quotation marks, each gap one blank. */
const closed = (piece: string) => piece.replaceAll('"', '').trim().replace(/\s+/g, ' ');

/** A query that is set wholly in quotation marks, in one pair or more. */
const quoted = /^(?:"[^"]+"\s*)+$/;

/** What to ask of the index for some words; Chinese runs whole or, `loosely`, word by word. */
export function termsOf(words: string, loosely: boolean): Terms {
  const apart = words.replace(/\p{Script=Han}/gu, ' $& ');
  const ranked = apart.replaceAll('"', ' ');
  if (quoted.test(words)) {
    const pieces = apart.match(/"[^"]+"/g) ?? [];
    return { ranked, phrases: pieces.map((piece) => `"${closed(piece)}"`) };
  }
  const runs = words.match(/\p{Script=Han}+/gu) ?? [];
  return { ranked, phrases: (loosely ? runs.flatMap(wordsIn) : runs).flatMap(phrase) };
}
