import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What a component in a text points at. */
export type Target =
  'sentence' | 'citation' | 'glossary' | 'site' | 'directive' | 'theme' | 'venue' | 'figure';

/** The components an author may write: the property each must have, what it points at, and what else it may have. */
export const components: Record<
  string,
  { prop?: string; target?: Target; optional?: readonly string[] }
> = {
  Quote: { prop: 'from', target: 'sentence' },
  From: { prop: 'id', target: 'sentence' },
  Cite: { prop: 'id', target: 'citation' },
  Term: { prop: 'id', target: 'glossary' },
  Stop: { prop: 'id', target: 'site' },
  Directive: { prop: 'id', target: 'directive' },
  Theme: { prop: 'id', target: 'theme' },
  Asks: { prop: 'of', target: 'venue' },
  Figure: { prop: 'id', target: 'figure' },
  Zh: { optional: ['pinyin'] },
  En: {},
  Unknown: {},
};

/** A component in a text that points at something. */
export interface Mention {
  component: string;
  target: Target;
  /** The id it points at. */
  id: string;
  /** The words it encloses, as plain text. */
  text: string;
  /** The line in the file, from 1. */
  line: number;
  /** The column on that line, from 1. */
  column: number;
}

/** A link in a text to a page of ours. */
export interface Link {
  /** The address of the page, from the root, without what follows it. */
  address: string;
  /** The line in the file, from 1. */
  line: number;
  /** The column on that line, from 1. */
  column: number;
}

/** What a text says about itself: where it points and how long it is. */
export interface Prose {
  mentions: Mention[];
  links: Link[];
  /** The levels of its headings, in their order. */
  headings: number[];
  /** How many paragraphs it has, those of its lists among them. */
  paragraphs: number;
  /** How many words (or, in Chinese, signs) of running text it has. */
  words: number;
  /** The plain text of each paragraph and heading, in their order. */
  blocks: string[];
}

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

const parser = unified().use(remarkParse).use(remarkMdx);

/** The syntax tree of an MDX text; throws on a syntax error. */
export function parseTree(body: string): Root {
  return parser.parse(body);
}

/** Whether a node of the tree is a component. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

/** The plain value of a property of a component; undefined where it has none. */
export function findProp(element: Element, name: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : undefined;
    }
  }
  return undefined;
}

/** How many words a text has; Han characters count one each. */
export function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [];
  return han + latin.filter((word) => !/\p{Script=Han}/u.test(word)).length;
}

/** Where a node begins in its file; `firstLine` is the line of the file on which the text begins. */
export function placeOf(node: Nodes, firstLine: number): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line: line + firstLine - 1, column };
}

function findMention(node: Nodes, firstLine: number): Mention | undefined {
  if (!isElement(node)) return undefined;
  const known = components[node.name ?? ''];
  if (!known?.prop || !known.target) return undefined;
  return {
    component: node.name ?? '',
    target: known.target,
    id: findProp(node, known.prop) ?? '',
    text: toString(node),
    ...placeOf(node, firstLine),
  };
}

/** What an MDX text mentions; `firstLine` is the line of the file on which it begins. */
export function readProse(tree: Root, firstLine = 1): Prose {
  const mentions: Mention[] = [];
  const links: Link[] = [];
  const headings: number[] = [];
  let paragraphs = 0;
  visit(tree, (node) => {
    if (node.type === 'link' && /^\/[^?#]*\/(?=$|[?#])|^\/$/.test(node.url)) {
      const [address = ''] = node.url.split(/[?#]/);
      links.push({ address, ...placeOf(node, firstLine) });
    }
    if (node.type === 'heading') headings.push(node.depth);
    if (node.type === 'paragraph') paragraphs += 1;
    const mention = findMention(node, firstLine);
    if (mention) mentions.push(mention);
  });
  const blocks = blocksOf(tree);
  return { mentions, links, headings, paragraphs, words: countWords(blocks.join(' ')), blocks };
}

/** The text of each block of a tree, so that words of neighbouring blocks do not run together. */
function blocksOf(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') found.push(toString(node));
  });
  return found;
}
