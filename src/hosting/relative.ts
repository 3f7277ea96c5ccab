import { parse } from 'parse5';
import { childrenOf, type Node } from './parsed.ts';

/** The attributes that hold an address of ours. */
const addressed = new Set(['href', 'src', 'poster', 'action', 'data-engine', 'data-offline']);

/** A piece of a text and what stands in its place. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/** The way from a page (its path in the site, such as `sites/menglan/index.html`) to the root: `../../`. */
export function wayToRoot(page: string): string {
  return '../'.repeat(page.split('/').length - 1) || './';
}

/** A root-absolute address made relative to a page; any other address as it was. */
export function toRelative(address: string, page: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return wayToRoot(page) + address.slice(1);
}

/** How addresses in a page and in its styles are to be written. */
interface Rewriting {
  address: (address: string) => string;
  style: (css: string) => string;
}

function changesInStyle(node: Node, { style }: Rewriting): Change[] {
  const place = node.sourceCodeLocation;
  if (!place || !('value' in node)) return [];
  const text = style(node.value);
  return text === node.value ? [] : [{ start: place.startOffset, end: place.endOffset, text }];
}

function changesInAttributes(node: Node, rewriting: Rewriting): Change[] {
  if (!('attrs' in node)) return [];
  return node.attrs.flatMap(({ name, value }) => {
    const place = node.sourceCodeLocation?.attrs?.[name];
    const text = rewriting.address(value);
    if (!place || !addressed.has(name) || text === value) return [];
    const escaped = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return { start: place.startOffset, end: place.endOffset, text: `${name}="${escaped}"` };
  });
}

function changesIn(node: Node, rewriting: Rewriting): Change[] {
  const inner = childrenOf(node);
  if (node.nodeName === 'style') return inner.flatMap((child) => changesInStyle(child, rewriting));
  const own = changesInAttributes(node, rewriting);
  return [...own, ...inner.flatMap((child) => changesIn(child, rewriting))];
}

function rewrite(html: string, rewriting: Rewriting): string {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const changes = changesIn(document, rewriting).sort((a, b) => a.start - b.start);
  const pieces = changes.map(({ start, text }, index) => {
    const before = changes[index - 1]?.end ?? 0;
    return html.slice(before, start) + text;
  });
  return pieces.join('') + html.slice(changes.at(-1)?.end ?? 0);
}

/** A page with every address of ours written anew; its scripts and styles stay as they are. */
export function rewriteAddresses(html: string, address: (address: string) => string): string {
  return rewrite(html, { address, style: (css) => css });
}

/** A page whose root-absolute addresses are relative, so that the site runs under any path. */
export function relativeHtml(html: string, page: string): string {
  return rewrite(html, {
    address: (address) => toRelative(address, page),
    style: (css) => relativeCss(css, page),
  });
}

/** A style sheet whose root-absolute addresses are relative to its own file. */
export function relativeCss(css: string, file: string): string {
  return css.replace(/url\((["']?)\/(?!\/)/g, `url($1${wayToRoot(file)}`);
}
