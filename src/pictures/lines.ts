import type { Language } from '~/i18n/languages';

/** The width of a text, in any unit. */
export type Measure = (text: string) => number;

/** Signs that no line may begin with, and signs that none may end with. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
const ended = /[\p{Pe}\p{Pf}\p{Po}]$/u;
const han = /\p{Script=Han}/u;

/** Whether a line may end between two pieces of a text that stand side by side. */
function mayBreak(before: string, after: string): boolean {
  if (/\s$/.test(before)) return true;
  if (closing.test(after) || opening.test(before) || /^\s/.test(after)) return false;
  return han.test(before.slice(-1)) || han.test(after.slice(0, 1)) || ended.test(before);
}

/** The pieces of a text between which a line may end: words, and in Chinese the words of a dictionary. */
export function piecesOf(text: string, language: Language): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreak(last, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function fillLines(
  pieces: readonly string[],
  fits: (line: string) => boolean,
): string[] | undefined {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && fits((last + piece).trim())) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  const trimmed = lines.map((line) => line.trim());
  return trimmed.every(fits) ? trimmed : undefined;
}

/** How many widths are tried between the full one and the narrowest, to make lines even. */
const steps = 24;

/** A text in as few lines as fit a width, made even; undefined where a piece is too long for any line. */
export function breakLines(
  pieces: readonly string[],
  measure: Measure,
  width: number,
): string[] | undefined {
  const within = (limit: number) => fillLines(pieces, (line) => measure(line) <= limit);
  const fewest = within(width);
  if (!fewest) return undefined;
  let best = fewest;
  for (let step = 1; step < steps; step += 1) {
    const narrower = within((width * (steps - step)) / steps);
    if (narrower?.length !== fewest.length) break;
    best = narrower;
  }
  return best;
}
