import { letterSizes } from './plate-frame';
import { joined, moved, type Plate, type Shape } from './plate';
import type { Typeface } from './typeface';

/** An entry of a key: its sign, drawn in a square of `keySide` pixels, and what it stands for. */
export interface KeyEntry {
  shapes: Shape[];
  text: string;
}

/** The side of a sign of a key, and from it to its text, in pixels. */
export const keySide = 24;
const toText = 10;
const between = 34;
const step = 40;

function entryPlate(face: Typeface, { shapes, text }: KeyEntry): Plate {
  const size = letterSizes.text;
  const x = keySide + toText;
  return {
    width: Math.ceil(x + face.measure(text) * size),
    height: step,
    layers: [{ shapes, x: 0, y: 4, scale: 1 }],
    texts: [{ text, x, y: 24, size, tone: 'ink' }],
  };
}

/** A key: signs with what they stand for, side by side in as many lines as a width asks for. */
export function keyPlate(face: Typeface, entries: readonly KeyEntry[], width: number): Plate {
  const pen = { x: 0, y: 0 };
  const placed = entries.map((entry) => {
    const plate = entryPlate(face, entry);
    if (pen.x > 0 && pen.x + plate.width > width) Object.assign(pen, { x: 0, y: pen.y + step });
    const place = moved(plate, pen.x, pen.y);
    pen.x += plate.width + between;
    return place;
  });
  return joined(placed, width, pen.y + step);
}
