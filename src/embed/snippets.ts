import { element, escaped, escapedMarkdown, startTag, type Attributes } from './markup';
import type { Piece } from './pieces';

/** The ways to paste an exhibit, by the numbers that the builder gives them; the last two are one. */
export const steps = [
  'address',
  'iframe',
  'script',
  'pym',
  'figure',
  'amp',
  'text',
  'markdown',
] as const;

export type Step = (typeof steps)[number];

/** The steps that are HTML. */
export const markupSteps = ['iframe', 'script', 'pym', 'figure', 'amp'] as const;

/** What may be chosen about a frame. */
export interface FrameOptions {
  /** The slug of the stop to point out. */
  stop?: string | undefined;
  /** The id of the theme to show. */
  theme?: string | undefined;
  /** The colours; those of the reader's machine where it is left out. */
  scheme?: string | undefined;
  /** Its height in pixels; that of the exhibit where it is left out or out of range. */
  height?: number | undefined;
}

/** What the steps leave out that give the exhibit as it comes: its page, or its picture. */
const leftOut: Partial<Record<Step, readonly (keyof FrameOptions)[]>> = {
  address: ['stop', 'theme', 'scheme', 'height'],
  figure: ['stop', 'theme', 'scheme'],
  text: ['stop', 'theme'],
  markdown: ['stop', 'theme'],
};

/** What was chosen and is not in the snippet of a step. */
export function lackedBy(step: Step, options: FrameOptions): (keyof FrameOptions)[] {
  return (leftOut[step] ?? []).filter((name) => options[name]);
}

/** The heights a frame may have, in pixels: below, nothing fits; above, WordPress cuts. */
export const heightRange = { least: 120, most: 1000 } as const;

/** The height of a frame: the one that was chosen where it is a whole number in range. */
export function heightOf(piece: Pick<Piece, 'height'>, height: number | undefined): number {
  const { least, most } = heightRange;
  const fits = height !== undefined && Number.isInteger(height);
  return fits && height >= least && height <= most ? height : piece.height;
}

/** The query that hands the choices to the frame; only those that it takes, and none that it has anyway. */
export function frameQuery(piece: Pick<Piece, 'takes'>, options: FrameOptions): string {
  const query = new URLSearchParams();
  for (const name of piece.takes) {
    const value = options[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

function frame(piece: Piece, options: FrameOptions, src: string): string {
  return element('iframe', {
    src,
    title: piece.title,
    width: '100%',
    height: heightOf(piece, options.height),
    loading: 'lazy',
    style: 'border:0',
    allowfullscreen: true,
  });
}

function still(piece: Piece, base: string, credit: string): string {
  const image = startTag('img', {
    src: base + piece.still,
    alt: piece.alt,
    width: 600,
    style: 'max-width:100%;height:auto',
  });
  const linked = element('a', { href: base + piece.page }, image);
  const licences = piece.attribution ? ` ${escaped(piece.attribution)}` : '';
  const caption = `${escaped(piece.finding)} ${credit}${licences}`;
  return element('figure', {}, linked + element('figcaption', {}, caption));
}

function ampFrame(piece: Piece, height: number, { src, base }: { src: string; base: string }) {
  const placeholder = element('amp-img', {
    src: base + piece.still,
    alt: piece.alt,
    layout: 'fill',
    placeholder: true,
  });
  const overflow = element(
    'div',
    { overflow: true, tabindex: 0, role: 'button', 'aria-label': piece.showAll },
    escaped(piece.showAll),
  );
  const attributes: Attributes = {
    src,
    title: piece.title,
    height,
    layout: 'fixed-height',
    // Without the last two its links, which open beside it, would lead nowhere.
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    frameborder: 0,
    resizable: true,
  };
  return element('amp-iframe', attributes, overflow + placeholder);
}

/** An address as it may stand in Markdown between brackets. */
const inMarkdown = (address: string) =>
  address.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Every way to paste an exhibit, with its choices; `base` is the address of the site with a slash at its end. */
export function snippetsOf(
  piece: Piece,
  options: FrameOptions,
  base: string,
): Record<Step, string> {
  const src = base + piece.frame + frameQuery(piece, options);
  const page = base + piece.page;
  const link = element('a', { href: page }, escaped(piece.credit));
  const credit = element('p', {}, link);
  const iframe = frame(piece, options, src) + credit;
  const pym = { 'data-pym-src': src, 'data-pym-title': piece.title };
  return {
    address: base + piece.alone,
    iframe,
    script: iframe + element('script', { async: true, src: `${base}embed/v1.js` }),
    pym: element('div', pym) + credit,
    figure: still(piece, base, link),
    amp: ampFrame(piece, heightOf(piece, options.height), { src, base }) + credit,
    text: `${piece.citation}${page}`.replace(/[\s\p{Cc}]+/gu, ' '),
    markdown: `[${escapedMarkdown(piece.credit)}](${inMarkdown(page)})`,
  };
}
