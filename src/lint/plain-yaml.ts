import { isAlias, isMap, isNode, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Document, Node } from 'yaml';

type Step = string | number;

/** A sign that YAML takes for an order, and the field that begins with it. */
export interface Order {
  path: readonly Step[];
  /** Where the field stands in the document. */
  offset: number;
  came: string;
  wanted: string;
  hint: string;
}

/** What YAML takes a sign for at the beginning of a value. */
const readings: Record<string, string> = {
  '*': 'a reference to a value elsewhere',
  '&': 'a name for what follows',
  '!': 'a type for what follows',
};

function signsOf(node: Node): string[] {
  if (isAlias(node)) return [`*${node.source}`];
  const tag = node.tag?.replace('tag:yaml.org,2002:', '!!').replace(/^(?!!)/, '!');
  return [...(node.anchor ? [`&${node.anchor}`] : []), ...(tag ? [tag] : [])];
}

/** The step from a node to the next one inside it; none to a key or to the pair around one. */
function stepTo(next: unknown, from: unknown): Step[] {
  if (isPair(from) && next !== from.key && isScalar(from.key)) return [String(from.key.value)];
  if (!isSeq(from)) return [];
  const id: unknown = isMap(next) ? next.get('id') : undefined;
  return [typeof id === 'string' ? id : from.items.indexOf(next)];
}

function offsetOf(node: Node, parent: unknown): number {
  const field = isPair(parent) && isNode(parent.key) ? parent.key : node;
  return field.range?.[0] ?? 0;
}

function hintFor(sign: string): string {
  const other = sign.startsWith('*') ? 'write out what it refers to' : `take \`${sign}\` out`;
  return `put a straight ' before and after a text that begins with ${sign.charAt(0)}; if it is none, ${other}`;
}

/** Every name, reference and type in a document: plain values are what two readers of YAML read alike. */
export function findOrders(document: Document): Order[] {
  const found: Order[] = [];
  visit(document, {
    Node: (_, node, above) => {
      const way: unknown[] = [...above, node];
      const path = way.slice(1).flatMap((next, index) => stepTo(next, way[index]));
      for (const sign of signsOf(node)) {
        found.push({
          ...{ path, offset: offsetOf(node, above.at(-1)) },
          came: `\`${sign}\`, which YAML takes for ${readings[sign.charAt(0)]}`,
          wanted: 'a plain value',
          hint: hintFor(sign),
        });
      }
    },
  });
  return found;
}
