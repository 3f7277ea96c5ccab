import { attribute, type Node } from './html';

/** What a page says to a reader who has neither scripts nor style sheets, in the order of its source. */
export function plainText(node: Node): string {
  if ('attrs' in node) {
    const unseen = ['head', 'script', 'style', 'template', 'textarea', 'iframe'];
    if (unseen.includes(node.tagName) || attribute(node, 'hidden') !== undefined) return ' ';
  }
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(plainText).join(' ') : ' ';
}

/** The words of a text; a Chinese sign counts as one. */
export function wordsIn(text: string): string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}

/** The part, 0 to 1, of some words that stand among others, each as often as it is wanted. */
export function partFound(words: readonly string[], among: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of among) left.set(word, (left.get(word) ?? 0) + 1);
  const found = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length / words.length;
}

/** Runs of twelve words that stand once, by their place. */
function runsOf(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  words.forEach((_, at) => {
    const run = words.slice(at, at + 12).join(' ');
    if (places.has(run)) twice.add(run);
    places.set(run, at);
  });
  twice.forEach((run) => places.delete(run));
  return places;
}

/** Runs of words that stand in both texts but not in the same order. */
export function findOutOfOrder(words: readonly string[], among: readonly string[]): string[] {
  const there = runsOf(among);
  let last = -1;
  return [...runsOf(words).keys()].filter((run) => {
    const at = there.get(run) ?? last;
    const isBefore = at < last;
    last = at;
    return isBefore;
  });
}
