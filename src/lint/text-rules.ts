import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findNearest } from '~/model/nearest';
import type { Problem } from '~/model/problem';
import { components, findProp, isElement, type Element } from '~/model/prose';
import { hiddenCharacter } from '~/schema/text';

type Finding = Pick<Problem, 'path' | 'came' | 'wanted' | 'hint'>;

const finding = (path: string, came: string, wanted: string, hint?: string): Finding => ({
  path: [path],
  came,
  wanted,
  ...(hint ? { hint } : {}),
});

function checkElement(element: Element): Finding[] {
  const name = element.name ?? '';
  const known = components[name];
  if (!known) {
    const raw = /^[a-z]/.test(name);
    return [
      finding(
        `<${name}>`,
        raw ? `raw HTML \`<${name}>\`` : `the component \`<${name}>\``,
        `Markdown, or one of ${Object.keys(components).join(', ')}`,
        findNearest(name, Object.keys(components)),
      ),
    ];
  }
  const allowed = [...(known.prop ? [known.prop] : []), ...(known.optional ?? [])];
  const props = element.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}',
  );
  const strange = props
    .filter((prop) => !allowed.includes(prop))
    .map((prop) =>
      finding(
        `<${name}>`,
        `the property \`${prop}\``,
        allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no property',
        findNearest(prop, allowed),
      ),
    );
  const unset = allowed
    .filter((prop) => props.includes(prop) && !findProp(element, prop))
    .map((prop) => finding(`<${name}>`, `\`${prop}\` without a plain value`, `${prop}="…"`));
  return [...strange, ...unset];
}

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

const figure = /\d{3}|\d\s?(%|km|metres|yuan|million|billion|bn\b)/;

/** The kinds of text in which every figure must be traceable. */
const traced = /^content\/(sites|directives|chapters|pages\/symposium)\//;

function checkFigures(node: Nodes): Finding[] {
  const words = toString(node);
  const sign = figure.exec(words.replace(/\bspring 2023\b/g, ''));
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

function checkSigns(text: string, file: string, firstLine: number): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const sign = hiddenCharacter.exec(line)?.[0];
    if (!sign) return [];
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        file,
        line: firstLine + index,
        path: ['text'],
        came: `the hidden character U+${code}`,
        wanted: 'visible characters only',
      },
    ];
  });
}

/** A mark of origin belongs to the word before it: a space would let it fall onto the next line. */
function checkSpaces(text: string, file: string, firstLine: number): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const mark = /[^\s>]\s+<(From|Cite) /.exec(line)?.[1];
    if (!mark) return [];
    const place = { file, line: firstLine + index, path: [`<${mark}>`] };
    return [
      {
        ...place,
        came: `a space before <${mark}>`,
        wanted: `<${mark}> right after the word or stop`,
      },
    ];
  });
}

/** Everything in an MDX text that an author may not write. */
export function checkText(tree: Root, text: string, file: string, firstLine: number): Problem[] {
  const problems = [...checkSigns(text, file, firstLine), ...checkSpaces(text, file, firstLine)];
  const add = (node: Nodes, found: Finding) =>
    problems.push({ file, line: (node.position?.start.line ?? 1) + firstLine - 1, ...found });
  visit(tree, (node) => checkNode(node, file).forEach((found) => add(node, found)));
  checkHeadings(tree).forEach(({ node, ...found }) => add(node, found));
  return problems;
}
