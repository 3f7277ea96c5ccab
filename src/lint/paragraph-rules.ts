import type { Heading, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Problem } from '~/model/problem';
import { placeOf } from '~/model/prose';

/** How a paragraph ends: with a mark that closes a sentence or leads to a list, and what closes after it. */
const ended = /[.?!:。？！：…]["”’）)」]*$/;

/** Every paragraph or heading that stands twice in a text, and every paragraph that breaks off. */
export function checkParagraphs(tree: Root, file: string, firstLine: number): Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  const check = (node: Paragraph | Heading) => {
    const words = toString(node).trim();
    const place = { file, ...placeOf(node, firstLine), path: ['text'] };
    const twin = first.get(words);
    first.set(words, twin ?? place.line);
    if (twin !== undefined) {
      const came = `“${words.slice(0, 40)}”, which stands on line ${twin} already`;
      problems.push({ ...place, came, wanted: 'every paragraph and heading once' });
    }
    if (node.type === 'paragraph' && words !== '' && !ended.test(words)) {
      const came = `a paragraph that ends “${words.slice(-20)}”`;
      problems.push({ ...place, came, wanted: 'a mark at its end: . ? ! : 。？！：' });
    }
  };
  visit(tree, 'paragraph', check);
  visit(tree, 'heading', check);
  return problems;
}
