import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useOf, type StripData, type StripUse } from '~/model/strip';

export { stripUses, type StripData, type StripUse } from '~/model/strip';

/** A sentence of the report as a thread of the strip. */
export interface StripCell {
  id: string;
  /** The place of its line and its place in the line, for walking with keys. */
  at: readonly [row: number, column: number];
  /** The upper left corner of the box to point at. */
  x: number;
  y: number;
  /** The thread from its foot upwards, as a path: as tall as the sentence is long. */
  thread: string;
  /** What leans on it most. */
  use: StripUse;
  /** Whether it belongs to the site that reposted the report. */
  reposted: boolean;
}

/** The units of the strip, about pixels on the narrowest phone: ten threads to a line. */
export const stripUnits = { line: 10, width: 30, height: 66, thread: 50 };

/** Stands the sentences side by side in lines (of ten where nothing else is told), each as tall as it is long. */
export function layOutStrip(
  sentences: readonly StripData[],
  units = stripUnits,
): { width: number; height: number; cells: StripCell[] } {
  const { line, width, height, thread } = units;
  const tall = scaleLinear([0, max(sentences, ({ words }) => words) ?? 1], [0, thread]);
  const cells = sentences.map(({ id, words, uses, reposted }, index): StripCell => {
    const [row, column] = [Math.floor(index / line), index % line];
    const [x, y] = [column * width, row * height];
    const length = Math.round(tall(words) * 10) / 10;
    const use = useOf(uses);
    // The thin thread of one word would be a dot: it stands on a foot.
    const foot = use === 'none' ? 'm-4 0h8m-4 0' : '';
    const path = `M${x + width / 2} ${y + height - 2}${foot}v-${length}`;
    return { id, at: [row, column], x, y, thread: path, use, reposted };
  });
  return { width: line * width, height: Math.ceil(cells.length / line) * height, cells };
}
