import type { Colours } from './colours';
import type { Box, Spot, Typeface } from './typeface';

/** A colour by its duty. */
export type Tone = keyof Colours;

/** A shape of a plate: a path and how it is painted. */
export interface Shape {
  d: string;
  fill?: Tone;
  stroke?: Tone;
  /** The width of its stroke; 1 where it is not told. */
  width?: number;
  /** How opaque its filling and its stroke are, from 0 to 1; wholly where it is not told. */
  opacity?: number;
  /** Stitches and gaps of its stroke. */
  dash?: string;
  /** Whether its stitches have round ends. */
  round?: boolean;
}

/** Shapes that share a scale, a place and what cuts them off. */
export interface Layer {
  shapes: Shape[];
  x: number;
  y: number;
  /** Pixels of the plate to a unit of its paths. */
  scale: number;
  /** A path outside which nothing of it is seen, in its own units. */
  clip?: string;
}

/** A text of a plate; its spot is where it begins, ends or has its middle. */
export interface Lettering extends Spot {
  text: string;
  tone: Tone;
  anchor?: 'start' | 'middle' | 'end';
  /** The colour of a rim that keeps it apart from what lies below. */
  halo?: Tone;
  /** Degrees by which it is turned around its spot, clockwise. */
  turn?: number;
}

/** A part of a picture: layers from the lowest up, and texts above them all. */
export interface Plate {
  width: number;
  height: number;
  layers: Layer[];
  texts: Lettering[];
}

/** A point of a plate. */
export type Corner = readonly [x: number, y: number];

/** How much of its width a text has before its spot. */
const before = { start: 0, middle: 0.5, end: 1 } as const;

/** Where a text begins, before it is turned. */
export function startOf(face: Typeface, { text, x, y, size, anchor = 'start' }: Lettering): Spot {
  return { x: x - before[anchor] * face.measure(text) * size, y, size };
}

/** The corners of the box of a text's outlines, turned with it. */
export function cornersOf(face: Typeface, one: Lettering): Corner[] {
  const { left, top, right, bottom }: Box = face.ink(one.text, startOf(face, one));
  const angle = ((one.turn ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const box: Corner[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return box.map(([x, y]): Corner => {
    const [dx, dy] = [x - one.x, y - one.y];
    return [one.x + dx * cos - dy * sin, one.y + dx * sin + dy * cos];
  });
}

/** A plate moved across and down. */
export function moved({ layers, texts, ...size }: Plate, dx: number, dy: number): Plate {
  return {
    ...size,
    layers: layers.map((layer) => ({ ...layer, x: layer.x + dx, y: layer.y + dy })),
    texts: texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy })),
  };
}

/** Plates laid over one another, in a box of their own. */
export function joined(plates: readonly Plate[], width: number, height: number): Plate {
  return {
    width,
    height,
    layers: plates.flatMap(({ layers }) => layers),
    texts: plates.flatMap(({ texts }) => texts),
  };
}
