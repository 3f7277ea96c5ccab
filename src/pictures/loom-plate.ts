import { knot } from '~/graphics/knot';
import { layOutLoom, loomData, type LoomLayout } from '~/graphics/loom';
import { wordsOf, type Words } from '~/i18n/words';
import { makeLoom, type Loom } from '~/model/loom';
import { pick, type Tour } from '~/model/tour';
import { joined, moved, type Lettering, type Plate, type Shape } from './plate';
import { bodyWidth, letterSizes, stacked } from './plate-frame';
import { keyPlate, keySide } from './plate-keys';
import type { Typeface } from './typeface';

/** The distance of two themes, and how many pixels a unit of a knot measures. */
const rowStep = 42;
const knotScale = 1.6;

/** The angle at which the names of the venues stand, in degrees. */
const slant = -50;
const gap = 16;

/** How a knot of a strength is painted: outlines, and the strongest filled. */
export function knotShape(d: string, strongest: boolean): Shape {
  return { d, fill: strongest ? 'thread' : 'paper', stroke: 'thread', width: 1.25 };
}

/** The key to the knots: each mark with its word. */
function strengthKey(face: Typeface, words: Words): Plate {
  const all = Object.values(words.strengths);
  const entries = all.map((text, level) => {
    const d = `M2 2${knot(keySide - 4, level)}`;
    return { shapes: [{ ...knotShape(d, level === all.length - 1), width: 2 }], text };
  });
  return keyPlate(face, entries, bodyWidth);
}

/** The threads and the knots in a box. */
function cloth({ columns, rows, cells }: LoomLayout, width: number, height: number): Plate {
  // Threads three pixels wide lie on whole pixels.
  const across = (per: number) => Math.round((per * width) / 100) + 0.5;
  const down = (per: number) => Math.round((per * height) / 100) + 0.5;
  const warp = columns.map(({ x }) => `M${across(x)} 0V${height}`).join('');
  const weft = rows.map(({ y }) => `M0 ${down(y)}H${width}`).join('');
  const knots = cells.map(({ x, y, knot: d, level }) => ({
    shapes: [knotShape(d, level === 5)],
    x: across(x),
    y: down(y),
    scale: knotScale,
  }));
  const threads: Shape = { d: warp + weft, stroke: 'faint', width: 3 };
  const layers = [{ shapes: [threads], x: 0, y: 0, scale: 1 }, ...knots];
  return { width, height, layers, texts: [] };
}

/** The names of venues over the threads and of themes beside them. */
function names(loom: Loom, layout: LoomLayout, { width, height }: Plate): Lettering[] {
  const size = letterSizes.text;
  const heads = layout.columns.map(({ id, x }): Lettering => {
    const text = pick(loom.venues, id).name;
    return { text, x: (x * width) / 100 + 8, y: -gap, size, tone: 'ink', turn: slant };
  });
  const sides = layout.rows.map(({ id, y }): Lettering => {
    const text = pick(loom.themes, id).name;
    return { text, x: -gap, y: (y * height) / 100 + size / 3, size, tone: 'ink', anchor: 'end' };
  });
  return [...heads, ...sides];
}

/** The loom with the names of its threads, and the key to its knots. */
export function loomPlate(face: Typeface, tour: Tour): Plate {
  const words = wordsOf(tour.language);
  const loom = makeLoom(tour, words);
  const layout = layOutLoom(loomData(loom));
  const widest = (list: readonly { name: string }[]) =>
    Math.max(...list.map(({ name }) => face.measure(name))) * letterSizes.text;
  const left = Math.ceil(widest(loom.themes) + gap);
  const sine = Math.sin((-slant * Math.PI) / 180);
  const top = Math.ceil(widest(loom.venues) * sine + gap + 10);
  // The last name leans out of the cloth by its width.
  const right = Math.ceil(Math.max(0, widest(loom.venues.slice(-1)) * 0.65 - 20));
  const woven = cloth(layout, bodyWidth - left - right, layout.rows.length * rowStep);
  const named = { ...woven, texts: names(loom, layout, woven) };
  const drawing = joined([moved(named, left, top)], bodyWidth, top + woven.height);
  return stacked([drawing, strengthKey(face, words)], 24);
}
