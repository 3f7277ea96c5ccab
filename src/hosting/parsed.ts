import type { DefaultTreeAdapterTypes } from 'parse5';

/** A node of a parsed page. */
export type Node = DefaultTreeAdapterTypes.Node;

/** What stands inside a node; nothing in a text. */
export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}
