import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font, type Glyph, type Path } from 'fontkit';

/** Where a text is set: the start of its base line and its size, in pixels. */
export interface Spot {
  x: number;
  y: number;
  size: number;
}

/** A rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a text needs of a font: its width, its outlines, and what they cover. */
export interface Typeface {
  /** The advance of a text at a size of one pixel, kerning counted. */
  measure: (text: string) => number;
  /** The outlines of a text as a path string. */
  outline: (text: string, spot: Spot) => string;
  /** The rectangle that the outlines of a text cover. */
  ink: (text: string, spot: Spot) => Box;
}

/** A sign of a text: its shape and how far from the start of the text it stands, in sizes. */
export interface Sign {
  /** Tells it from every other sign of every face. */
  id: string;
  /** Its outlines at a size of one pixel, from the start of its base line. */
  path: Path;
  x: number;
  y: number;
}

/** A typeface that also gives its signs one by one, for what draws each shape once. */
export interface SignTypeface extends Typeface {
  /** The signs of a text that are not blank. */
  signs: (text: string) => Sign[];
}

/** The faces of the site, in the order in which they are asked for a character. */
const files = ['source-serif', 'source-serif-ext', 'han-labels', 'han-text'];

/** A piece of a text that one font sets. */
interface Run {
  font: Font;
  /** The place of the font among the faces: subsets of one face share its name. */
  at: number;
  text: string;
}

function openFont(name: string): Font {
  const font = create(readFileSync(path.resolve(`src/design/fonts/${name}.woff2`)));
  if (!('layout' in font)) throw new Error(`${name}.woff2 is a collection: wanted one font.`);
  return font;
}

function runsOf(fonts: readonly Font[], text: string): Run[] {
  const runs: Run[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const at = fonts.findIndex((one) => one.hasGlyphForCodePoint(point));
    const font = fonts[at];
    if (!font) {
      const code = point.toString(16).toUpperCase().padStart(4, '0');
      throw new Error(`No font has “${sign}” (U+${code}) of “${text}”: run npm run fonts.`);
    }
    const last = runs.at(-1);
    if (last?.font === font) last.text += sign;
    else runs.push({ font, at, text: sign });
  }
  return runs;
}

function measure(runs: readonly Run[]): number {
  return runs
    .map(({ font, text }) => font.layout(text).advanceWidth / font.unitsPerEm)
    .reduce((sum, width) => sum + width, 0);
}

/** The outlines of glyphs at a size of one pixel; the same few hundred stand in all texts of a build. */
const outlines = new WeakMap<Glyph, Path>();

function outlineOf(glyph: Glyph, scale: number): Path {
  const path = outlines.get(glyph) ?? glyph.path.scale(scale, -scale);
  outlines.set(glyph, path);
  return path;
}

/** The signs of a text that are not blank, where they stand. */
function signsOf(runs: readonly Run[]): Sign[] {
  let pen = 0;
  return runs.flatMap(({ font, at, text }) => {
    const scale = 1 / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    return glyphs.flatMap((glyph, index): Sign[] => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const [x, y] = [pen + xOffset * scale, -yOffset * scale];
      pen += xAdvance * scale;
      const path = outlineOf(glyph, scale);
      const id = `${at} ${glyph.id}`;
      return path.commands.length > 0 ? [{ id, path, x, y }] : [];
    });
  });
}

/** The outlines of every sign of a text, where they stand. */
function glyphPaths(runs: readonly Run[], { x, y, size }: Spot): Path[] {
  return signsOf(runs).map((sign) =>
    sign.path.scale(size).translate(x + sign.x * size, y + sign.y * size),
  );
}

function inkOf(paths: readonly Path[]): Box {
  const boxes = paths.map(({ bbox }) => bbox);
  return {
    left: Math.min(...boxes.map(({ minX }) => minX)),
    top: Math.min(...boxes.map(({ minY }) => minY)),
    right: Math.max(...boxes.map(({ maxX }) => maxX)),
    bottom: Math.max(...boxes.map(({ maxY }) => maxY)),
  };
}

const tenths = (path: string) =>
  path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));

/** How many texts are kept as they were set: the lines that stand on every card. */
const mostKept = 64;

/** What is made of a text and its spot, kept for those that came up last. */
function keepRecent<Made>(make: (text: string, spot: Spot) => Made) {
  const kept = new Map<string, Made>();
  return (text: string, spot: Spot): Made => {
    const key = `${spot.x} ${spot.y} ${spot.size} ${text}`;
    const found = kept.get(key) ?? make(text, spot);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

/** The typeface of the site, from the very files that its pages load; a character that none has is an error. */
export function openTypeface(): SignTypeface {
  const fonts = files.map(openFont);
  const widths = new Map<string, number>();
  return {
    measure: (text) => {
      const width = widths.get(text) ?? measure(runsOf(fonts, text));
      widths.set(text, width);
      return width;
    },
    outline: keepRecent((text, spot) =>
      tenths(
        glyphPaths(runsOf(fonts, text), spot)
          .map((path) => path.toSVG())
          .join(''),
      ),
    ),
    ink: keepRecent((text, spot) => inkOf(glyphPaths(runsOf(fonts, text), spot))),
    signs: (text) => signsOf(runsOf(fonts, text)),
  };
}
