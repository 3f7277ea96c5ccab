import svgpath from 'svgpath';
import type { Colours } from './colours';
import { smoothed } from './outline';
import { startOf, type Lettering } from './plate';
import type { Sign, SignTypeface } from './typeface';

/** Steps to the size of a letter in which shapes are written: those in which the font hands them out. */
const steps = 100;

/** The width of the rim of a text, in its sizes. */
const rim = 0.24;

/** A number to tenths. */
export const tenths = (value: number) => Math.round(value * 10) / 10;

/** A number to thousandths. */
export const thousandths = (value: number) => Math.round(value * 1000) / 1000;

/** Attributes as they stand in a tag; those without a value are left out. */
export function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]))
    .join('');
}

/** A text with its signs by the short names of their shapes. */
interface SetText {
  one: Lettering;
  /** Where its signs are drawn. */
  transform: string;
  uses: string;
}

/** The shapes of a typeface as they are written, by sign: the pictures of a build have the same letters. */
const written = new WeakMap<SignTypeface, Map<string, string>>();

function shapeOf(face: SignTypeface, { id, path }: Sign): string {
  const shapes = written.get(face) ?? new Map<string, string>();
  written.set(face, shapes);
  const shape = shapes.get(id) ?? smoothed(svgpath(path.toSVG()).scale(steps));
  shapes.set(id, shape);
  return shape;
}

/** The signs of a picture under short names, each given when its sign is first used. */
type Names = Map<string, { name: string; d: string }>;

function nameOf(names: Names, face: SignTypeface, sign: Sign): string {
  const known = names.get(sign.id) ?? {
    name: `s${names.size.toString(36)}`,
    d: shapeOf(face, sign),
  };
  names.set(sign.id, known);
  return known.name;
}

function setText(face: SignTypeface, one: Lettering, names: Names): SetText {
  const { x, y, size } = startOf(face, one);
  const turn = one.turn ? `rotate(${one.turn} ${tenths(one.x)} ${tenths(one.y)})` : '';
  const uses = face.signs(one.text).map((sign) => {
    const [right, down] = [sign.x, sign.y].map((value) => Math.round(value * steps * 2) / 2);
    const place = { 'xlink:href': `#${nameOf(names, face, sign)}`, x: right, y: down || undefined };
    return `<use${attributes(place)}/>`;
  });
  const scale = Math.round((size / steps) * 1e5) / 1e5;
  const transform = `${turn}translate(${tenths(x)} ${tenths(y)})scale(${scale})`;
  return { one, transform, uses: uses.join('') };
}

/** The signs of a text under a name, where it is drawn twice. */
function namedSvg({ one, uses }: SetText, at: number): string {
  return one.halo ? `<g id="t${at}">${uses}</g>\n` : '';
}

function signsOf({ one, uses }: SetText, at: number): string {
  return one.halo ? `<use xlink:href="#t${at}"/>` : uses;
}

/** A rim around a text, painted below it; programs differ in whether a stroke may lie below its filling. */
function rimSvg(set: SetText, at: number, colours: Colours): string {
  const { one, transform } = set;
  if (!one.halo) return '';
  const stroke = colours[one.halo];
  const paint = { fill: 'none', stroke, 'stroke-width': steps * rim, 'stroke-linejoin': 'round' };
  return `<g${attributes({ transform, ...paint })}>${signsOf(set, at)}</g>\n`;
}

/** Texts as outlines, no font needed: the shape of each sign once, then rims, then letters. */
export function textsSvg(
  texts: readonly Lettering[],
  face: SignTypeface,
  colours: Colours,
): string {
  const names: Names = new Map();
  const set = texts.map((one) => setText(face, one, names));
  const shapes = [...names.values()].map(({ name, d }) => `<path id="${name}" d="${d}"/>\n`);
  const twice = set.map(namedSvg);
  const rims = set.map((text, at) => rimSvg(text, at, colours));
  const letters = set.map((text, at) => {
    const { one, transform } = text;
    return `<g${attributes({ transform, fill: colours[one.tone] })}>${signsOf(text, at)}</g>\n`;
  });
  return `<defs>\n${shapes.join('')}${twice.join('')}</defs>\n${rims.join('')}${letters.join('')}`;
}
