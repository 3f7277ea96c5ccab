import { cumsum, max } from 'd3-array';
import { packKnots } from './knot';

/** What the matrix is laid out from: how many asks each listener was put in each word. */
export interface WhoData {
  /** The words, mildest first. */
  columns: readonly { id: string }[];
  /** The listeners, each with its number of asks in each word. */
  rows: readonly { id: string; counts: readonly number[] }[];
}

/** A cell of the matrix that holds asks: one square for each. */
export interface WhoCell {
  row: string;
  column: string;
  /** The place of its row and its column, for walking with keys. */
  at: readonly [row: number, column: number];
  count: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The squares, as a path. */
  squares: string;
}

/** The matrix laid out in a box of `width` by `height` units. */
export interface WhoLayout {
  width: number;
  height: number;
  /** The columns, with the line in which their names begin. */
  columns: { id: string; x: number }[];
  /** The rows: where their line runs, below which the name and the squares stand. */
  rows: { id: string; y: number }[];
  cells: WhoCell[];
  /** The lines of the columns, which leave the names of the rows free, and of the rows, each as a path. */
  lines: string[];
}

/** The units of the drawing: about pixels on the narrowest phone. */
export const whoUnits = { width: 300, head: 72, name: 17, side: 9, pitch: 11, gap: 8, least: 28 };

/** How many squares stand in a line of a cell: few, so that the cell stays compact, more where there are many. */
function lineOf(most: number): number {
  return most > 12 ? 9 : Math.max(1, Math.ceil(most / 2));
}

/** Lays out the matrix: a row for each listener, a column for each word, a square for each ask. */
export function layOutWho({ columns, rows }: WhoData, units = whoUnits): WhoLayout {
  const { width, head, name, side, pitch, gap, least } = units;
  const lines = columns.map((_, at) => lineOf(max(rows, ({ counts }) => counts[at] ?? 0) ?? 0));
  const widths = lines.map((line) => Math.max(least, line * pitch) + gap);
  const tall = rows.map(({ counts }) =>
    Math.max(least, ...counts.map((count, at) => Math.ceil(count / (lines[at] ?? 1)) * pitch + 4)),
  );
  const spare = Math.max(0, width - widths.reduce((sum, each) => sum + each, 0)) / columns.length;
  const lefts = [0, ...cumsum(widths, (each) => each + spare)];
  const tops = [0, ...cumsum(tall, (each) => each + name)];
  const x = (at: number) => Math.round(lefts[at] ?? 0);
  const y = (at: number) => head + Math.round(tops[at] ?? 0);
  const cells = rows.flatMap(({ id, counts }, row) =>
    counts.flatMap((count, column): WhoCell[] => {
      if (count === 0) return [];
      const packing = { side, pitch, line: lines[column] ?? 1 };
      const [left, top] = [x(column), y(row) + name];
      return [
        {
          row: id,
          column: columns[column]?.id ?? '',
          at: [row, column],
          count,
          x: left,
          y: top,
          width: Math.round((widths[column] ?? 0) - gap / 2),
          height: tall[row] ?? 0,
          squares: `M${left + 4} ${top + 3}${packKnots(count, column, packing)}`,
        },
      ];
    }),
  );
  const down = rows.map((_, row) => `v${y(row + 1) - y(row) - name}`).join(`m0 ${name}`);
  return {
    width,
    height: y(rows.length),
    columns: columns.map(({ id }, at) => ({ id, x: x(at) })),
    rows: rows.map(({ id }, at) => ({ id, y: y(at) })),
    cells,
    lines: [
      ...columns.map((_, at) => `M${x(at)} ${head + name}${down}`),
      ...rows.map((_, at) => `M0 ${y(at)}H${width}`),
    ],
  };
}
