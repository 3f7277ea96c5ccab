import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { languages, rootLanguage } from '~/i18n/languages';
import type { Problem } from '~/model/problem';
import { isElement, placeOf } from '~/model/prose';
import { checkElement, finding, type Finding } from './element-rules';
import { placeAt } from './source-file';
import { findSlips, findUnpaired } from './typing';

function checkLink(url: string): Finding[] {
  if (/^(https:\/\/|#)/.test(url)) return [];
  if (/^\/(?!\/)/.test(url)) {
    const [path = ''] = url.split(/[?#]/);
    return path.endsWith('/') || /\.\w+$/.test(path)
      ? []
      : [finding('link', `\`${url}\``, 'an address of ours that ends in `/`', `\`${path}/\``)];
  }
  return [
    finding('link', `\`${url}\``, 'an address that begins with `https:`, or one of ours, with `/`'),
  ];
}

function checkHeadings(tree: Root): (Finding & { node: Nodes })[] {
  let depth = 1;
  const found: (Finding & { node: Nodes })[] = [];
  visit(tree, 'heading', (node) => {
    if (node.depth === 1) {
      found.push({
        node,
        ...finding(
          'heading',
          `\`# ${toString(node)}\``,
          '`##` or deeper',
          'the title of the page is its first heading',
        ),
      });
    } else if (node.depth > depth + 1) {
      found.push({
        node,
        ...finding(
          'heading',
          `a heading of level ${node.depth} after one of level ${depth}`,
          `level ${depth + 1} at most`,
        ),
      });
    }
    depth = Math.max(node.depth, 1);
  });
  return found;
}

const figure =
  /\d{3}|\d\s?(%|km|metres|yuan|million|billion|bn\b)|\d\s?[余多]?\s?(万|亿|元|公里|千米|米)/;

/** The kinds of text in which every figure must be traceable. */
const traced = /^content\/(sites|directives|chapters|pages\/symposium)\//;

function checkFigures(node: Nodes): Finding[] {
  const words = toString(node);
  // The season of the tour is no figure; what stands for it is as long, so that places stay.
  const sign = figure.exec(
    words.replace(/\bspring 2023\b/g, (season) => '_'.repeat(season.length)),
  );
  if (!sign) return [];
  let carried = false;
  visit(node, (inner) => {
    carried ||= isElement(inner) && ['Cite', 'From', 'Quote'].includes(inner.name ?? '');
  });
  return carried
    ? []
    : [
        finding(
          'figure',
          `“${words.slice(Math.max(0, sign.index - 30), sign.index + 20)}”`,
          'a <Cite>, <From> or <Quote> in the same paragraph',
        ),
      ];
}

function checkNode(node: Nodes, file: string): Finding[] {
  if (isElement(node)) return checkElement(node);
  switch (node.type) {
    case 'mdxjsEsm':
      return [finding('text', 'an import or export', 'words and components only')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [finding('text', `the expression \`{${node.value}}\``, 'words and components only')];
    case 'thematicBreak':
      return [finding('text', 'a line across the text', 'headings and paragraphs only')];
    case 'html':
      return [finding('text', 'raw HTML', 'Markdown and components only')];
    case 'link':
      return checkLink(node.url);
    case 'image':
      return node.alt
        ? checkLink(node.url)
        : [finding('image', `\`${node.url}\` without a description`, '![what it shows](…)')];
    case 'paragraph':
      return traced.test(file) ? checkFigures(node) : [];
    default:
      return [];
  }
}

/** A mark of origin belongs to the word before it: a space would let it fall onto the next line. */
function checkSpaces(text: string, file: string, firstLine: number): Problem[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/[^\s>]\s+(?=<(From|Cite) )/g)].map((found) => ({
      file,
      line: firstLine + index,
      column: found.index + found[0].length + 1,
      path: [`<${found[1]}>`],
      came: `a space before <${found[1]}>`,
      wanted: `<${found[1]}> right after the word or stop`,
    })),
  );
}

/** Slips of the fingers: those of a sign where it stands, those of a pair where its paragraph begins. */
function checkTyping(node: Nodes, file: string, firstLine: number): Problem[] {
  const language = languages.find((known) => file.endsWith(`/${known}.mdx`)) ?? rootLanguage;
  const slips =
    node.type === 'text'
      ? findSlips(node.value, language)
      : node.type === 'paragraph' || node.type === 'heading'
        ? findUnpaired(toString(node))
        : [];
  return slips.map(({ index, came, wanted }) => {
    const from = placeOf(node, firstLine);
    const within = node.type === 'text' ? placeAt(node.value, index) : { line: 1, column: 1 };
    const column = within.line === 1 ? from.column + within.column - 1 : within.column;
    return { file, line: from.line + within.line - 1, column, path: ['text'], came, wanted };
  });
}

/** Everything in an MDX text that an author may not write. */
export function checkText(tree: Root, text: string, file: string, firstLine: number): Problem[] {
  const problems = checkSpaces(text, file, firstLine);
  const add = (node: Nodes, found: Finding) =>
    problems.push({ file, ...placeOf(node, firstLine), ...found });
  visit(tree, (node) => {
    checkNode(node, file).forEach((found) => add(node, found));
    problems.push(...checkTyping(node, file, firstLine));
  });
  checkHeadings(tree).forEach(({ node, ...found }) => add(node, found));
  return problems;
}
