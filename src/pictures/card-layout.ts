import { range } from 'd3-array';
import type { Language } from '~/i18n/languages';
import { cardSize, type Card } from '~/model/cards';
import { breakLines, piecesOf } from './lines';
import type { Box, Spot, Typeface } from './typeface';

/** A line of a card: its text, where it stands, and by whose colour. */
export interface Line extends Spot {
  text: string;
  tone: 'ink' | 'inkSoft';
}

/** A card laid out: its lines, its stitch, and where its cloth lies. */
export interface CardLayout {
  lines: Line[];
  /** The height of the running stitch, and where each of its stitches begins. */
  stitch: { y: number; starts: number[] };
  /** Where text may stand. */
  text: Box;
  /** Where the cloth lies. */
  cloth: Box;
}

/** How a card is divided: its cloth on the right, or hung along the top. */
interface Frame extends Pick<CardLayout, 'text' | 'cloth'> {
  /** The largest size of a title. */
  largest: number;
}

const margin = 64;
const beside: Frame = {
  text: { left: margin, top: margin, right: 664, bottom: 574 },
  cloth: { left: 720, top: 0, right: cardSize.width, bottom: cardSize.height },
  largest: 92,
};
const below: Frame = {
  text: { left: margin, top: 248, right: cardSize.width - margin, bottom: 574 },
  cloth: { left: margin, top: 0, right: cardSize.width - margin, bottom: 184 },
  largest: 116,
};

/** The sizes of type in pixels. A title takes the largest that holds it, and the large ones in two lines at most. */
const titleSizes = [116, 104, 92, 84, 76, 68, 60, 54, 48, 42, 36];
const largeTitle = 60;
const sizes = { kind: 30, under: 40, foot: 30, note: 26, least: 22 };
const leading: Record<Language, number> = { en: 1.14, 'zh-Hans': 1.28 };

/** How high the stitch with the lines under it is, and a line over or under the title. */
const heights = { foot: 116, kind: 58, under: 74 };

/** How far the highest letters reach above the base line, in sizes. */
const ascent = 0.86;

/** A text in one line, smaller where it would be too long. */
function oneLine(face: Typeface, text: string, { size, width }: { size: number; width: number }) {
  const fitting = Math.min(size, Math.floor(width / face.measure(text)));
  if (fitting < sizes.least) throw new Error(`“${text}” is too long for a line of a card.`);
  return { text, size: fitting };
}

/** A title in the largest size in which its lines fit a box of `width` by `height`. */
function setTitle(
  face: Typeface,
  { title, language }: { title: string; language: Language },
  { width, height, largest }: { width: number; height: number; largest: number },
) {
  const pieces = piecesOf(title, language);
  for (const size of titleSizes.filter((one) => one <= largest)) {
    const lines = breakLines(pieces, face.measure, width / size);
    const step = size * leading[language];
    const most = size < largeTitle ? Infinity : 2;
    if (lines && lines.length <= most && lines.length * step <= height)
      return { lines, size, step };
  }
  throw new Error(`“${title}” is too long for a card: no size of type holds it.`);
}

function footLines(face: Typeface, card: Card, box: Box): Line[] {
  const [first = '', second] = card.foot;
  const width = box.right - box.left;
  const name = oneLine(face, first, { size: sizes.foot, width });
  const base = box.bottom - (second ? 46 : 22);
  const lines: Line[] = [{ ...name, x: box.left, y: base, tone: 'ink' }];
  if (second) {
    const note = oneLine(face, second, { size: sizes.note, width });
    lines.push({ ...note, x: box.left, y: base + 38, tone: 'inkSoft' });
  }
  return lines;
}

function headLines(face: Typeface, card: Card, frame: Frame): Line[] {
  const { text: box, largest } = frame;
  const { title, kind, under, tour } = card;
  const width = box.right - box.left;
  const top = box.top + (kind ? heights.kind : 0);
  const height = box.bottom - heights.foot - top - (under ? heights.under : 0);
  const set = setTitle(face, { title, language: tour.language }, { width, height, largest });
  const base = top + set.size * ascent;
  const end = base + (set.lines.length - 1) * set.step;
  const x = box.left;
  const lines = set.lines.map((text, index): Line => {
    return { text, x, y: base + index * set.step, size: set.size, tone: 'ink' };
  });
  if (kind) {
    const line = oneLine(face, kind, { size: sizes.kind, width });
    lines.unshift({ ...line, x, y: box.top + sizes.kind * ascent, tone: 'inkSoft' });
  }
  if (under) {
    const line = oneLine(face, under, { size: sizes.under, width });
    lines.push({ ...line, x, y: end + heights.under, tone: 'inkSoft' });
  }
  return lines;
}

/** The length and width of a stitch, and about how far it is to the next. */
export const stitches = { length: 24, width: 5, pitch: 38 };

/** Where the stitches of a line begin, so that the last is a whole one. */
function stitchStarts({ left, right }: Box): number[] {
  const way = right - left - stitches.length;
  const count = Math.round(way / stitches.pitch);
  return range(count + 1).map((index) => left + Math.round((index * way) / count));
}

/** A line moved so that its ink, not the blank before its first letter, begins at the margin. */
function flush(face: Typeface, line: Line): Line {
  return { ...line, x: line.x - face.ink(line.text, { ...line, x: 0 }).left };
}

/** Lays out a card; throws where a text has no room or a character no font. */
export function layOutCard(face: Typeface, card: Card): CardLayout {
  const frame = card.cloth.kind === 'stops' ? below : beside;
  const { text, cloth } = frame;
  const lines = [...headLines(face, card, frame), ...footLines(face, card, text)];
  return {
    text,
    cloth,
    lines: lines.map((line) => flush(face, line)),
    stitch: { y: text.bottom - heights.foot + 24, starts: stitchStarts(text) },
  };
}
