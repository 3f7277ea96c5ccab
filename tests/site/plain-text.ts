import { attribute, type Node } from './html';

/** What a page says to a reader who has neither scripts nor style sheets, in the order of its source. */
export function plainText(node: Node): string {
  if ('attrs' in node) {
    const unseen = ['head', 'script', 'style', 'template', 'textarea', 'iframe', 'select'];
    if (unseen.includes(node.tagName) || attribute(node, 'hidden') !== undefined) return ' ';
  }
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(plainText).join(' ') : ' ';
}

/** The words of a text; a Chinese sign counts as one. */
export function wordsIn(text: string): string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}

/** The part, 0 to 1, of some words that stand among others in the same order. */
export function partInOrder(words: readonly string[], among: readonly string[]): number {
  let at = -1;
  const found = words.filter((word) => {
    // A word that is missing must not carry the search past all that follows.
    const next = among.slice(at + 1, at + 400).indexOf(word);
    if (next < 0) return false;
    at += next + 1;
    return true;
  });
  return words.length === 0 ? 1 : found.length / words.length;
}
