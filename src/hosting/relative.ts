import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** The attributes that hold an address of ours. */
const addressed = new Set(['href', 'src', 'poster', 'action', 'data-engine']);

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

function changesInStyle(node: Node, page: string): Change[] {
  const place = node.sourceCodeLocation;
  if (!place || !('value' in node)) return [];
  const text = relativeCss(node.value, page);
  return text === node.value ? [] : [{ start: place.startOffset, end: place.endOffset, text }];
}

function changesIn(node: Node, html: string, page: string): Change[] {
  const own: Change[] = [];
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      const place = node.sourceCodeLocation?.attrs?.[name];
      const text = toRelative(value, page);
      if (place && addressed.has(name) && text !== value) {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        own.push({ start: place.startOffset, end: place.endOffset, text: `${name}="${escaped}"` });
      }
    }
  }
  const inner = 'childNodes' in node ? node.childNodes : [];
  if (node.nodeName === 'style') return inner.flatMap((child) => changesInStyle(child, page));
  return [...own, ...inner.flatMap((child) => changesIn(child, html, page))];
}

/** A page whose root-absolute addresses are relative, so that the site runs under any path. */
export function relativeHtml(html: string, page: string): string {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const changes = changesIn(document, html, page).sort((a, b) => a.start - b.start);
  const pieces = changes.map(({ start, text }, index) => {
    const before = changes[index - 1]?.end ?? 0;
    return html.slice(before, start) + text;
  });
  return pieces.join('') + html.slice(changes.at(-1)?.end ?? 0);
}

/** A style sheet whose root-absolute addresses are relative to its own file. */
export function relativeCss(css: string, file: string): string {
  return css.replace(/url\((["']?)\/(?!\/)/g, `url($1${wayToRoot(file)}`);
}
