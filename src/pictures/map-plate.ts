import { fill } from '~/i18n/fill';
import type { Language } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import { labelLines, type Drawing, type DrawnCity } from '~/map/drawing';
import { isWide } from '~/map/boxes';
import { joined, type Layer, type Lettering, type Plate, type Shape } from './plate';

/** How a map is shown: how large, how many pixels to a CSS pixel of the site, and which stop is meant. */
export interface MapShown {
  language: Language;
  /** The length of its side, in pixels. */
  side: number;
  /** Pixels of the plate to a pixel of the map on the site, whose names keep apart at that size. */
  scale: number;
  /** The stop to point out; all have their names where none is. */
  stop?: string | undefined;
}

/** The base: waters, canals, rings and route, in the units of the drawing. */
function baseLayer(drawing: Drawing, { side, scale }: MapShown): Layer {
  const { size, water, lakes, canals, rings, route } = drawing;
  const unit = side / size;
  const square = `M0 0h${size}v${size}h-${size}z`;
  const wide = (pixels: number) => Math.round(((pixels * scale) / unit) * 10) / 10;
  // A small locator is clearer without shores and canals, and half as heavy.
  const fine = isWide(side / scale);
  const shore = fine ? ({ stroke: 'shore', width: wide(0.8) } as const) : {};
  const shapes: Shape[] = [
    { d: square, fill: 'land' },
    { d: water, fill: 'water', ...shore },
    { d: lakes, fill: 'water', ...shore },
    { d: fine ? canals : '', stroke: 'shore', width: wide(0.6) },
    { d: rings, fill: 'thread', opacity: 0.07 },
    { d: rings, stroke: 'thread', width: wide(1), opacity: 0.6 },
    { d: route, stroke: 'thread', width: wide(2.5), dash: `${wide(6)} ${wide(5)}`, round: true },
  ];
  return { x: 0, y: 0, scale: unit, shapes, clip: square };
}

/** A disc as a path around a point. */
export function disc(x: number, y: number, radius: number): string {
  const [left, across] = [Math.round((x - radius) * 10) / 10, Math.round(radius * 20) / 10];
  const arc = (way: number) => `a${radius} ${radius} 0 1 0 ${way} 0`;
  return `M${left} ${Math.round(y * 10) / 10}${arc(across)}${arc(-across)}z`;
}

/** The names of places and waters, each in both scripts, with the dots of the places. */
function names(drawing: Drawing, { side, scale, language }: MapShown): Plate {
  const wide = isWide(side / scale);
  const labels = drawing.labels.filter(({ always }) => wide || always);
  const shown = labels.map((name) => {
    const size = (name.tour && wide ? 16 : name.rank === 1 ? 15 : 13.5) * scale;
    return {
      ...name,
      ...labelLines(name, language),
      size,
      left: name.x * side,
      top: name.y * side,
    };
  });
  const texts = shown.flatMap(({ first, second, size, left, top, dx, anchor, kind, tour }) => {
    const [tone, halo] =
      kind === 'water' ? (['waterInk', 'water'] as const) : (['ink', 'land'] as const);
    const line: Omit<Lettering, 'text' | 'y' | 'size'> = {
      x: left + dx * scale,
      anchor,
      halo,
      tone: tour ? 'thread' : tone,
    };
    return [
      { ...line, text: first, y: top, size },
      { ...line, text: second, y: top + 15 * scale, size: 12.5 * scale },
    ];
  });
  const dots = shown
    .filter(({ kind }) => kind === 'place')
    .map(({ left, top, rank, tour }): Shape => {
      const d = disc(left, top, (rank === 1 || tour ? 3.5 : 2.5) * scale);
      return { d, fill: tour ? 'thread' : 'ink' };
    });
  const layers = [{ shapes: dots, x: 0, y: 0, scale: 1 }];
  return { width: side, height: side, layers, texts };
}

/** The stops of a city, fanned out around its point. */
function fan(city: DrawnCity, { side, scale, stop }: MapShown): Plate {
  const [x, y] = [city.x * side, city.y * side];
  const placed = city.stops.map((one) => ({
    ...one,
    left: x + one.dx * scale,
    top: y + one.dy * scale,
    meant: one.id === stop,
  }));
  const spokes = placed.map(({ left, top }) => `M${x} ${y}L${left} ${top}`).join('');
  const discs = placed.map(({ left, top, meant }): Shape => {
    const d = disc(left, top, 15 * scale);
    return { d, fill: meant ? 'thread' : 'paper', stroke: 'thread', width: 2 * scale };
  });
  const shapes: Shape[] = [
    { d: spokes, stroke: 'thread', width: 1.2 * scale },
    { d: disc(x, y, 4 * scale), fill: 'thread' },
    ...discs,
  ];
  const texts = placed.flatMap(({ number, short, left, top, meant }): Lettering[] => {
    const below = top + 5 * scale;
    const right = city.side === 'right';
    const aside = left + (right ? 21 : -21) * scale;
    const digit = { text: String(number), x: left, y: below, size: 16 * scale };
    const name = {
      text: short,
      x: aside,
      y: below,
      size: 14 * scale,
      anchor: right ? 'start' : 'end',
    } as const;
    return [
      { ...digit, anchor: 'middle', tone: meant ? 'paper' : 'thread' },
      ...(meant || !stop ? [{ ...name, tone: 'ink', halo: 'land' } as const] : []),
    ];
  });
  return { width: side, height: side, layers: [{ shapes, x: 0, y: 0, scale: 1 }], texts };
}

/** The scale bar in the lower left corner. */
function bar({ scale: length }: Drawing, { side, scale, language }: MapShown): Plate {
  const [left, low] = [12 * scale, side - 12 * scale];
  const d = `M${left} ${low}h${length.fraction * side}`;
  const text = fill(wordsOf(language).mapScale, { kilometres: length.kilometres });
  const tone = 'inkSoft';
  return {
    width: side,
    height: side,
    layers: [{ shapes: [{ d, stroke: tone, width: 2 * scale }], x: 0, y: 0, scale: 1 }],
    texts: [{ text, x: left, y: low - 7 * scale, size: 13 * scale, tone, halo: 'land' }],
  };
}

/** The map of the tour as on the site: waters, rings, route, and the stops fanned out around their cities. */
export function mapPlate(drawing: Drawing, shown: MapShown): Plate {
  const { side } = shown;
  const base = { width: side, height: side, layers: [baseLayer(drawing, shown)], texts: [] };
  const fans = drawing.cities.map((city) => fan(city, shown));
  return joined([base, names(drawing, shown), ...fans, bar(drawing, shown)], side, side);
}
