import type { Colours } from './colours';
import type { Plate, Shape, Tone } from './plate';

/** A colour as red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The most colours that a picture may have. */
export const mostColours = 16;

function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour laid over another, from 0 (nothing of it) to 1. */
function over(top: Rgb, under: Rgb, share: number): Rgb {
  const mix = (at: 0 | 1 | 2) => Math.round(top[at] * share + under[at] * (1 - share));
  return [mix(0), mix(1), mix(2)];
}

/** The tones of the texts and the wholly opaque shapes of a plate. */
function tonesOf({ layers, texts }: Plate): Tone[] {
  const shapes = layers.flatMap((layer) => layer.shapes);
  const painted = ({ fill, stroke, opacity }: Shape) =>
    opacity === undefined ? [fill, stroke].flatMap((tone) => tone ?? []) : [];
  const lettered = texts.flatMap(({ tone, halo }) => (halo ? [tone, halo] : [tone]));
  return [...new Set<Tone>(['paper', ...shapes.flatMap(painted), ...lettered])];
}

/** What shapes that one can see through look like where they lie on land. */
function veils({ layers }: Plate, colours: Colours): Rgb[] {
  return layers
    .flatMap((layer) => layer.shapes)
    .flatMap(({ fill, stroke, opacity }) => {
      const tone = fill ?? stroke;
      return opacity !== undefined && tone
        ? [over(rgbOf(colours[tone]), rgbOf(colours.land), opacity)]
        : [];
    });
}

/** Steps between the paper and tones, as shares of the tone. */
type Steps = Partial<Record<Tone, readonly number[]>>;

function edges(tones: readonly Tone[], steps: Steps, colours: Colours): Rgb[] {
  const paper = rgbOf(colours.paper);
  return tones.flatMap((tone) =>
    (steps[tone] ?? []).map((share) => over(rgbOf(colours[tone]), paper, share)),
  );
}

const plateSteps: Steps = { ink: [1 / 2], thread: [1 / 2] };

/** The colours of a plate, and what the edges of its letters need between them and the paper. */
export function paletteOf(plate: Plate, colours: Colours): Rgb[] {
  const tones = tonesOf(plate);
  const flat = tones.map((tone) => rgbOf(colours[tone]));
  const all = [...flat, ...veils(plate, colours), ...edges(tones, plateSteps, colours)];
  if (all.length > mostColours)
    throw new Error(`A picture has ${all.length} colours: wanted at most ${mostColours}.`);
  return all;
}

/** The tones of cards, and what the edges of their letters need, which are larger than those of plates. */
const cardTones: readonly Tone[] = [
  'paper',
  'ink',
  'inkSoft',
  'thread',
  'indigo',
  'faint',
  'water',
];
const cardSteps: Steps = { ink: [1 / 4, 1 / 2, 3 / 4], inkSoft: [1 / 4, 1 / 2, 3 / 4] };

/** The colours of every card. */
export function cardPalette(colours: Colours): Rgb[] {
  const flat = cardTones.map((tone) => rgbOf(colours[tone]));
  return [...flat, ...edges(cardTones, cardSteps, colours)];
}

/** How far apart two colours look: a shade off is better than a tint, or grey letters get red edges. */
function distance(a: Rgb, b: Rgb): number {
  const [red, green, blue] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  const light = (2 * red + 4 * green + blue) / 7;
  return light ** 2 + 2 * ((red - green) ** 2 + (green - blue) ** 2);
}

/** Says for a colour which place the nearest of a palette has. */
export function nearestIn(palette: readonly Rgb[]): (...colour: Rgb) => number {
  const known = new Map<number, number>();
  const nearest = (colour: Rgb) => {
    const far = palette.map((one) => distance(one, colour));
    return far.indexOf(Math.min(...far));
  };
  return (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue;
    const place = known.get(key) ?? nearest([red, green, blue]);
    known.set(key, place);
    return place;
  };
}
