import { max } from 'd3-array';
import { scalePoint } from 'd3-scale';
import type { Loom } from '~/model/loom';
import { knotAround, knotSide } from './knot';

/** What the loom is laid out from: names of rows and columns, and how many asks bind each pair. */
export interface LoomData {
  columns: readonly string[];
  rows: readonly string[];
  crossings: readonly { column: string; row: string; count: number; level: number }[];
}

/** A crossing on the loom: a square knot around a point, marked by the strongest word. */
export interface LoomCell {
  column: string;
  row: string;
  /** The place of its row and its column, for walking with keys. */
  at: readonly [row: number, column: number];
  /** How far across and down it stands, in per cent of the drawing. */
  x: number;
  y: number;
  /** Its side, in pixels. */
  side: number;
  /** Its mark, from 0 (mildest) to 5 (strongest). */
  level: number;
  /** The knot, as a path around its point. */
  knot: string;
}

/** The loom laid out: where its threads run, in per cent of a drawing that any width and height may have. */
export interface LoomLayout {
  columns: { id: string; x: number }[];
  rows: { id: string; y: number }[];
  cells: LoomCell[];
}

/** What the loom of a tour is laid out from. */
export function loomData({ venues, themes, crossings }: Loom): LoomData {
  return {
    columns: venues.map(({ id }) => id),
    rows: themes.map(({ id }) => id),
    crossings: crossings.map(({ venue, theme, asks, level }) => ({
      column: venue,
      row: theme,
      count: asks.length,
      level,
    })),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Lays out the loom: area for the number of asks, columns as warp, rows as weft. */
export function layOutLoom({ columns, rows, crossings }: LoomData): LoomLayout {
  const across = scalePoint(columns, [0, 100]).padding(0.5);
  const down = scalePoint(rows, [0, 100]).padding(0.5);
  const most = max(crossings, ({ count }) => count) ?? 1;
  return {
    columns: columns.map((id) => ({ id, x: round(across(id) ?? 0) })),
    rows: rows.map((id) => ({ id, y: round(down(id) ?? 0) })),
    cells: crossings.map(({ column, row, count, level }) => {
      const side = knotSide(count, most);
      return {
        column,
        row,
        at: [rows.indexOf(row), columns.indexOf(column)],
        x: round(across(column) ?? 0),
        y: round(down(row) ?? 0),
        side,
        level,
        knot: knotAround(side, level),
      };
    }),
  };
}
