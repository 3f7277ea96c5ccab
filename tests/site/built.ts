import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The folder of the built site. */
export const dist = path.resolve('dist');

if (!existsSync(dist)) throw new Error('dist/ is missing: run `npm run build` first.');

/** A page of the built site. */
export interface BuiltPage {
  /** Its file in the site, such as `sites/menglan/index.html`. */
  file: string;
  /** Its address, such as `/sites/menglan/`. */
  address: string;
  html: string;
  root: Node;
  elements: Element[];
}

/** Every element below a node, in document order. */
export function elementsIn(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return [...own, ...inner];
}

/** The value of an attribute; undefined where the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text of a node that readers see. */
export function textOf(node: Node): string {
  if ('tagName' in node && ['script', 'style', 'template'].includes(node.tagName)) return '';
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The files of the built site, with forward slashes, sorted. */
export const files = globSync('**/*', { cwd: dist, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) =>
    path.relative(dist, path.join(item.parentPath, item.name)).split(path.sep).join('/'),
  )
  .sort();

function readPage(file: string): BuiltPage {
  const html = readFileSync(path.join(dist, file), 'utf8');
  const root = parse(html, { sourceCodeLocationInfo: true });
  const address = `/${file.replace(/index\.html$/, '')}`;
  return { file, address, html, root, elements: elementsIn(root) };
}

/** Every page of the built site. */
export const pages = files.filter((file) => file.endsWith('.html')).map(readPage);

/** The page at an address; throws where there is none. */
export function pageAt(address: string): BuiltPage {
  const found = pages.find((page) => page.address === address);
  if (!found) throw new Error(`${address} was not built`);
  return found;
}
