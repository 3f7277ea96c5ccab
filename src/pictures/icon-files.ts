import { readColours } from './colours';
import { packIco } from './ico';
import { iconSvg } from './icon';
import { svgToFullPng, svgToPng } from './png';

/** A PNG of the icon at the root of the site. */
export interface IconFile {
  /** The name of the file without its ending. */
  name: string;
  /** The length of its side in pixels. */
  side: number;
  /** How much of the side the cloth takes, on whole pixels: a phone rounds corners, a launcher cuts a circle. */
  share: number;
  /** What a manifest may use it for; undefined where it is not listed there. */
  purpose?: 'any' | 'maskable';
}

/** Every PNG of the icon. */
export const iconFiles: readonly IconFile[] = [
  { name: 'apple-touch-icon', side: 180, share: 128 / 180 },
  { name: 'icon-192', side: 192, share: 1, purpose: 'any' },
  { name: 'icon-512', side: 512, share: 1, purpose: 'any' },
  { name: 'icon-maskable-512', side: 512, share: 9 / 16, purpose: 'maskable' },
];

const icoSides = [16, 32, 48];

/** The icon as an SVG that follows the scheme of the reader. */
export function faviconSvg(): string {
  return iconSvg(readColours('light'), { dark: readColours('dark') });
}

/** The icon as a PNG. */
export function iconPng({ side, share }: Pick<IconFile, 'side' | 'share'>): Promise<Buffer> {
  return svgToPng(iconSvg(readColours('light'), { share }), side);
}

/** The icon as an ICO file, for what asks for /favicon.ico unbidden. */
export async function faviconIco(): Promise<Buffer> {
  const svg = iconSvg(readColours('light'));
  const pictures = icoSides.map(async (side) => ({ side, png: await svgToFullPng(svg, side) }));
  return packIco(await Promise.all(pictures));
}

/** The icons as a web manifest lists them, with addresses relative to its own. */
export function manifestIcons() {
  const pictures = iconFiles.flatMap(({ name, side, purpose }) =>
    purpose ? [{ src: `./${name}.png`, type: 'image/png', sizes: `${side}x${side}`, purpose }] : [],
  );
  return [{ src: './favicon.svg', type: 'image/svg+xml', sizes: 'any' }, ...pictures];
}
