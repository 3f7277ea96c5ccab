import { range } from 'd3-array';

/** The ways of interlacing threads that the drafts use: one for each stage of the chain, and the rib for none. */
export const structures = [
  'plain',
  'twill',
  'satin',
  'herringbone',
  'basket',
  'diamond',
  'rib',
] as const;

export type Structure = (typeof structures)[number];

/** What a weave is drawn from: one warp for each theme, one coloured weft for each ask. */
export interface WeaveData {
  structure: Structure;
  /** How many themes there are in all: the number of warps. */
  warps: number;
  /** For each ask, the positions of its themes among the warps. */
  asks: readonly (readonly number[])[];
  /** How many wefts the cloth is long; that of a page where it is not told. */
  wefts?: number;
}

/** A weave as path strings in a box of `width` by `height` units, by what the threads stand for. */
export interface Weave {
  width: number;
  height: number;
  /** Warps of themes that are not touched. */
  ground: string;
  /** Wefts between the asks. */
  filling: string;
  /** Warps of the themes that are touched. */
  themes: string;
  /** Wefts of the asks. */
  asks: string;
}

/** The units from one thread to the next; a thread itself is `thread` wide. */
const pitch = 4;
const thread = 3;

/** How many wefts the weave on a page has. */
const pageWefts = 15;

/** Whether the warp lies above the weft at a crossing, in each structure. */
const warpIsUp: Record<Structure, (x: number, y: number) => boolean> = {
  plain: (x, y) => (x + y) % 2 === 0,
  twill: (x, y) => (x + y) % 4 < 2,
  satin: (x, y) => (2 * x + y) % 5 !== 0,
  herringbone: (x, y) => ((x % 8 < 4 ? x : 7 - (x % 8)) + y) % 4 < 2,
  basket: (x, y) => (Math.floor(x / 2) + Math.floor(y / 2)) % 2 === 0,
  diamond: (x, y) => (Math.abs((x % 8) - 4) + Math.abs((y % 8) - 4)) % 4 < 2,
  rib: (x, y) => (x + Math.floor(y / 2)) % 2 === 0,
};

/** The row of each ask: spread evenly over the cloth. */
function rowsOf(count: number, wefts: number): number[] {
  return range(count).map((index) => Math.round(((index + 1) * wefts) / (count + 1)) - 1);
}

function warpPiece(x: number, y: number): string {
  return `M${x * pitch} ${y * pitch - 0.5}h${thread}v${pitch}h-${thread}z`;
}

function weftPiece(x: number, y: number): string {
  return `M${x * pitch - 0.5} ${y * pitch}h${pitch}v${thread}h-${pitch}z`;
}

/** The weave of a stop: an ask's weft lies on top where it binds one of its themes. */
export function weave({ structure, warps, asks, wefts = pageWefts }: WeaveData): Weave {
  const rows = rowsOf(asks.length, wefts);
  const touched = new Set(asks.flat());
  const paths = { ground: '', filling: '', themes: '', asks: '' };
  for (const y of range(wefts)) {
    const ask = asks[rows.indexOf(y)];
    for (const x of range(warps)) {
      const binds = ask?.includes(x) ?? false;
      if (!binds && warpIsUp[structure](x, y)) {
        paths[touched.has(x) ? 'themes' : 'ground'] += warpPiece(x, y);
      } else {
        paths[ask ? 'asks' : 'filling'] += weftPiece(x, y);
      }
    }
  }
  return { width: warps * pitch, height: wefts * pitch, ...paths };
}
