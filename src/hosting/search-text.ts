import { defaultTreeAdapter as tree, parse, serializeOuter } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What the search index takes from a page. */
export interface SearchText {
  /** The language of the page, as its `lang` names it. */
  language: string;
  /** The page as the index reads it: what is told in `main`, under headings with anchors. */
  html: string;
}

/** Elements that tell nothing of their own: ways to other places, drawings, controls, headings of columns. */
const wordless = new Set(
  'nav svg script style template form fieldset button dialog sup summary thead tour-map copy-field'.split(
    ' ',
  ),
);

/** Classes of what is said beside a text and is no sentence: numbers, strengths, ways to take something along. */
const labels = new Set(['permalink', 'number', 'verb', 'screen-only', 'readout']);

/** The parts that every page brings along: how it is cited, and notes that stand in full on the source page. */
const appended = new Set(['cite', 'sources']);

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

const classesOf = (element: Element) => attribute(element, 'class')?.split(' ') ?? [];

const isElement = (node: Node): node is Element => 'tagName' in node;

function elementsIn(node: Node): Element[] {
  const own = isElement(node) ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsIn)] : own;
}

/** Whether an element is a label of some words or of a drawing; the number of a sentence is its name. */
function isLabel(element: Element): boolean {
  const { tagName, childNodes } = element;
  const classes = classesOf(element);
  const aside = tagName === 'span' && classes.includes('soft') && !attribute(element, 'lang');
  const file = classes.includes('small') && attribute(element, 'download') !== undefined;
  const woven = childNodes.some((one) => isElement(one) && classesOf(one).includes('weave'));
  return aside || file || woven || (tagName !== 'strong' && classes.some((one) => labels.has(one)));
}

function isLeftOut(element: Element): boolean {
  const ignored = attribute(element, 'data-pagefind-ignore') !== undefined;
  const extra = appended.has(attribute(element, 'aria-labelledby') ?? '');
  return wordless.has(element.tagName) || ignored || extra || isLabel(element);
}

/** Gives the anchor of an entry (a person, a term, a chapter) to what names it, since the index knows headings only. */
function nameEntries(element: Element): void {
  const id = attribute(element, 'id');
  const name = element.childNodes
    .filter(isElement)
    .find((one) => /^(h[2-6]|dt)$/.test(one.tagName));
  if (!id || !name) return;
  name.attrs = [{ name: 'id', value: id }];
  if (name.tagName === 'dt') name.nodeName = name.tagName = 'h4';
}

/** Elements that end what is told in them, whether or not a mark does. */
const closed = new Set('h1 h2 h3 h4 h5 h6 p li dt dd th td caption figcaption'.split(' '));

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

interface Marks {
  stop: string;
  colon: string;
}

/** What ends a sentence, and what stands between a thing and what is told of it. */
const latin: Marks = { stop: '. ', colon: ': ' };
const chinese: Marks = { stop: '。', colon: '：' };

/** Ends an element with a full stop where it has no mark, or an excerpt would run on into the next. */
function close(element: Element, { stop, colon }: Marks): void {
  const words = wordsOf(element);
  if (!closed.has(element.tagName) || words.trim() === '') return;
  if (!/[\p{L}\p{N}%）)”’]\s*$/u.test(words)) return tree.insertText(element, ' ');
  const last = element.childNodes.at(-1);
  if (last && 'value' in last) last.value = last.value.trimEnd();
  tree.insertText(element, element.tagName === 'dt' ? colon : stop);
}

/** Sets every Chinese sign apart, so that the index holds signs and any run of them can be found as a phrase. */
function spreadHan(node: Node): void {
  if ('value' in node) node.value = node.value.replace(/\p{Script=Han}/gu, ' $& ');
  if ('childNodes' in node) node.childNodes.forEach(spreadHan);
}

/** What a page gives to the search index; undefined for a page that is not told to be found. */
export function searchTextOf(html: string): SearchText | undefined {
  const elements = elementsIn(parse(html));
  const main = elements.find(({ tagName }) => tagName === 'main');
  const root = elements.find(({ tagName }) => tagName === 'html');
  const hidden = elements.some((one) => /noindex/.test(attribute(one, 'content') ?? ''));
  const searches = elements.some(({ tagName }) => tagName === 'site-search');
  if (!main || !root || hidden || searches) return undefined;
  elementsIn(main)
    .filter(isLeftOut)
    .forEach((one) => tree.detachNode(one));
  const language = attribute(root, 'lang') ?? '';
  const told = elementsIn(main).slice(1);
  told.forEach(nameEntries);
  // What is inside comes first, or it would be ended twice.
  for (const element of told.reverse()) close(element, language.startsWith('zh') ? chinese : latin);
  spreadHan(main);
  return { language, html: `<html lang="${language}"><body>${serializeOuter(main)}</body></html>` };
}
