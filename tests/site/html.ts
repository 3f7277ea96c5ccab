import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

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
