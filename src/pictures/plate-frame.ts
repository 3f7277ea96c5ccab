import type { Language } from '~/i18n/languages';
import { breakLines, piecesOf } from './lines';
import { joined, moved, type Lettering, type Plate, type Tone } from './plate';
import type { Typeface } from './typeface';

/** The width of every picture of the press kit, in pixels. */
export const plateWidth = 1200;

/** The blank around a picture, in pixels. */
export const plateMargin = 40;

/** The width between the blanks, in pixels. */
export const bodyWidth = plateWidth - 2 * plateMargin;

/** Sizes of type; the smallest can be read where a picture is shown half as wide. */
export const letterSizes = { title: 38, text: 24, small: 21, foot: 17 } as const;

/** How far the highest letters reach above the base line, in sizes. */
const ascent = 0.86;
const leading = 1.4;

/** A text in lines that fit a width: where it stands, its size and its colour. */
export interface Passage {
  text: string;
  language: Language;
  width: number;
  size: number;
  tone: Tone;
  /** Whether its lines stand around the middle of the width. */
  centred?: boolean;
}

/** A text broken into lines, as a plate as high as they are. */
export function passage(face: Typeface, one: Passage): Plate {
  const { text, language, width, size, tone, centred } = one;
  const lines = breakLines(piecesOf(text, language), face.measure, width / size);
  if (!lines) throw new Error(`“${text}” has a word too long for ${width} pixels.`);
  const step = size * leading;
  const texts = lines.map((line, index): Lettering => {
    const y = Math.round(size * ascent + index * step);
    const x = centred ? width / 2 : 0;
    return { text: line, x, y, size, tone, anchor: centred ? 'middle' : 'start' };
  });
  return { width, height: Math.round(lines.length * step), layers: [], texts };
}

/** Plates below one another, `gap` pixels apart. */
export function stacked(plates: readonly Plate[], gap: number): Plate {
  let top = 0;
  const placed = plates.map((plate) => {
    const place = moved(plate, 0, top);
    top += plate.height + gap;
    return place;
  });
  const width = Math.max(...plates.map((plate) => plate.width));
  return joined(placed, width, Math.max(0, top - gap));
}

/** What stands around a body: a title over it, where it has one, and lines at the foot. */
export interface Around {
  title?: string;
  foot: readonly string[];
  language: Language;
}

/** A picture of the press kit: its title, its body, and its credit at the foot. */
export function framed(face: Typeface, body: Plate, { title, foot, language }: Around): Plate {
  const set = { language, width: bodyWidth };
  const { title: large, foot: least } = letterSizes;
  const head = title ? [passage(face, { ...set, text: title, size: large, tone: 'ink' })] : [];
  const credits = foot.map((text) => passage(face, { ...set, text, size: least, tone: 'inkSoft' }));
  const whole = stacked([...head, body, stacked(credits, 0)], 24);
  const height = Math.round(whole.height + 2 * plateMargin);
  return { ...moved(whole, plateMargin, plateMargin), width: plateWidth, height };
}
