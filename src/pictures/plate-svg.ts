import type { Colours } from './colours';
import type { Layer, Plate, Shape } from './plate';
import { attributes, textsSvg, tenths, thousandths } from './plate-texts';
import type { SignTypeface } from './typeface';

/** What a picture is called and what it shows, for programs that read it to people. */
export interface Named {
  title: string;
  desc: string;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function shapeSvg({ d, ...shape }: Shape, colours: Colours): string {
  const { fill, stroke, width, opacity, dash, round } = shape;
  const paint = attributes({
    d,
    fill: fill ? colours[fill] : 'none',
    stroke: stroke && colours[stroke],
    'stroke-width': width && tenths(width),
    'stroke-dasharray': dash,
    'stroke-linecap': round ? 'round' : undefined,
    opacity,
  });
  return d ? `<path${paint}/>\n` : '';
}

/** A layer as a group; `at` keeps the ids of clips apart. */
function layerSvg({ shapes, x, y, scale, clip }: Layer, at: number, colours: Colours): string {
  const inner = shapes.map((shape) => shapeSvg(shape, colours)).join('');
  const id = clip && `clip-${at}`;
  const cut = id ? `<clipPath id="${id}"><path d="${clip}"/></clipPath>\n` : '';
  const place = x === 0 && y === 0 ? '' : `translate(${tenths(x)} ${tenths(y)})`;
  const transform = `${place}${scale === 1 ? '' : `scale(${thousandths(scale)})`}` || undefined;
  const group = attributes({ transform, 'clip-path': id && `url(#${id})` });
  return `${cut}<g${group}>\n${inner}</g>\n`;
}

/** A plate as an SVG that stands alone: outlines instead of fonts, colours instead of names for them. */
export function plateSvg(
  { width, height, layers, texts }: Plate,
  { title, desc }: Named,
  { face, colours }: { face: SignTypeface; colours: Colours },
): string {
  const drawn = layers.map((layer, at) => layerSvg(layer, at, colours)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escape(title)}</title>
<desc>${escape(desc)}</desc>
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
${drawn}${textsSvg(texts, face, colours)}</svg>
`;
}
