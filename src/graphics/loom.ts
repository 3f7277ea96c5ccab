import { max } from 'd3-array';
import { scaleBand, scaleSqrt } from 'd3-scale';

/** What the loom is laid out from: names of rows and columns, and how many asks bind each pair. */
export interface LoomData {
  columns: readonly string[];
  rows: readonly string[];
  crossings: readonly { column: string; row: string; count: number; strength: number }[];
}

/** A crossing on the loom: a square around a point, filled by strength. */
export interface LoomCell {
  column: string;
  row: string;
  x: number;
  y: number;
  /** Half the side of its square. */
  half: number;
  /** 0 (mildest) to 1 (strongest). */
  strength: number;
}

/** The loom laid out: where its threads run and where they cross. */
export interface LoomLayout {
  width: number;
  height: number;
  /** The height above the first row, for the names of the columns. */
  head: number;
  /** The width before the first column, for the names of the rows. */
  side: number;
  columns: { id: string; x: number }[];
  rows: { id: string; y: number }[];
  cells: LoomCell[];
}

const size = { width: 680, side: 208, head: 84, margin: 28, row: 24, half: 10 } as const;

/** Lays out the loom: area for the number of asks, columns as warp, rows as weft. */
export function layOutLoom({ columns, rows, crossings }: LoomData): LoomLayout {
  const height = size.head + rows.length * size.row;
  const across = scaleBand(columns, [size.side, size.width - size.margin]);
  const down = scaleBand(rows, [size.head, height]);
  const middle = (band: typeof across, id: string) => (band(id) ?? 0) + band.bandwidth() / 2;
  const most = max(crossings, ({ count }) => count) ?? 1;
  const half = scaleSqrt([0, most], [0, size.half]);
  return {
    width: size.width,
    height,
    head: size.head,
    side: size.side,
    columns: columns.map((id) => ({ id, x: middle(across, id) })),
    rows: rows.map((id) => ({ id, y: middle(down, id) })),
    cells: crossings.map(({ column, row, count, strength }) => ({
      column,
      row,
      x: middle(across, column),
      y: middle(down, row),
      half: half(count),
      strength,
    })),
  };
}
