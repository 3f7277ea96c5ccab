import svgpath from 'svgpath';
import { layOutWho, whoUnits, type WhoLayout } from '~/graphics/who-was-asked';
import { wordsOf } from '~/i18n/words';
import { whoMatrix } from '~/model/sorting';
import { pick, type Tour } from '~/model/tour';
import { knotShape } from './loom-plate';
import { joined, moved, type Lettering, type Plate } from './plate';
import { bodyWidth, letterSizes } from './plate-frame';
import type { Typeface } from './typeface';

/** Rows are named on their left here, so they need no line for it; heads get room of our own. */
const units = { ...whoUnits, head: 0, name: 5 };

/** The angle at which the words stand, in degrees, and how far from the first line. */
const slant = -50;
const gap = 14;

/** The lines and the squares of the matrix. */
function squares({ width, height, lines, cells }: WhoLayout, scale: number): Plate {
  const place = { x: 0, y: 0 };
  // Lines three pixels wide lie on whole pixels.
  const d = svgpath(lines.join('')).scale(scale).round(0).translate(0.5, 0.5).toString();
  const grid = { shapes: [{ d, stroke: 'faint', width: 3 } as const], ...place, scale: 1 };
  const filled = cells.map((cell) => knotShape(cell.squares, cell.column === 'must'));
  const layers = [grid, { shapes: filled, ...place, scale }];
  return { width: width * scale, height: Math.round(height * scale), layers, texts: [] };
}

/** Who was asked how strongly: listeners beside the squares, words over them. */
export function whoPlate(face: Typeface, tour: Tour): Plate {
  const words = wordsOf(tour.language);
  const matrix = whoMatrix(tour.asks, words);
  const layout = layOutWho(matrix, units);
  const size = letterSizes.text;
  const widest = (list: readonly { name: string }[]) =>
    Math.max(...list.map(({ name }) => face.measure(name))) * size;
  const left = Math.ceil(widest(matrix.rows) + 2 * gap);
  const top = Math.ceil(widest(matrix.columns) * 0.77 + 2 * gap);
  const scale = Math.round(((bodyWidth - left - 30) / layout.width) * 100) / 100;
  const drawn = squares(layout, scale);
  const heads = layout.columns.map(({ id, x }): Lettering => {
    const text = pick(matrix.columns, id).name;
    return { text, x: (x + 10) * scale, y: -gap, size, tone: 'ink', turn: slant };
  });
  const sides = layout.rows.map(({ id, y }): Lettering => {
    const text = pick(matrix.rows, id).name;
    const below = (y + units.name + 12) * scale;
    return { text, x: -gap, y: below, size, tone: 'ink', anchor: 'end' };
  });
  const named = moved({ ...drawn, texts: [...heads, ...sides] }, left, top);
  return joined([named], bodyWidth, top + drawn.height);
}
