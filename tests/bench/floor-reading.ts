import { parse } from 'parse5';
import { attribute, elementsIn, type Element, type Node } from '../site/html';

/** What is no word of a page, or is not shown before a script runs. */
const left = ['script', 'style', 'template', 'noscript', 'link', 'svg', 'button', 'select', 'head'];

/** What bare HTML is made of; other elements give their words to the element around them. */
const plain =
  'header main footer nav section article h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd a blockquote q em strong i b small sup sub time cite abbr br hr table caption thead tbody tr th td details summary'.split(
    ' ',
  );

const kept = ['href', 'rel', 'lang', 'colspan', 'rowspan', 'datetime'];

const empty = ['br', 'hr'];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function attributesOf({ attrs }: Element, wanted: (name: string) => boolean): string {
  return attrs
    .filter(({ name }) => wanted(name))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** A drawing as it is, without what only style sheets and scripts read. */
function drawingOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return escaped(node.value);
  if (!('tagName' in node)) return '';
  const wanted = (name: string) => !/^(class|data-.*|tabindex)$/.test(name);
  const inner = node.childNodes.map(drawingOf).join('');
  return `<${node.tagName}${attributesOf(node, wanted)}>${inner}</${node.tagName}>`;
}

/** The layers of the map's drawing on top of one another; unpainted, since nothing styles them. */
function mapDrawing(map: Element): string {
  const svgs = elementsIn(map).filter(
    ({ tagName, parentNode }) =>
      tagName === 'svg' && !(parentNode && 'namespaceURI' in parentNode && isSvg(parentNode)),
  );
  const size = 'width="320" height="320" fill="none" stroke="gray"';
  return svgs.length === 0 ? '' : `<svg id="drawing" ${size}>${svgs.map(drawingOf).join('')}</svg>`;
}

function isSvg({ namespaceURI }: { namespaceURI: string }): boolean {
  return namespaceURI.endsWith('/svg');
}

function bare(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return escaped(node.value);
  if (!('childNodes' in node)) return '';
  if (!('tagName' in node)) return node.childNodes.map(bare).join('');
  const { tagName } = node;
  if (left.includes(tagName) || attribute(node, 'hidden') !== undefined) return '';
  const inner =
    (tagName === 'tour-map' ? mapDrawing(node) : '') + node.childNodes.map(bare).join('');
  if (!plain.includes(tagName)) return inner;
  const start = `<${tagName}${attributesOf(node, (name) => kept.includes(name))}>`;
  return empty.includes(tagName) ? start : `${start}${inner}</${tagName}>`;
}

/** The same words, links and map drawing as a page, as bare HTML: no style, no script, no other drawing. */
export function bareReading(html: string): string {
  const root = parse(html);
  const title = elementsIn(root).find(({ tagName }) => tagName === 'title');
  const name = title?.childNodes.map(bare).join('') ?? '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>${bare(root)}</html>\n`;
}
