import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { childrenOf, type Node } from './parsed.ts';

/** The directives of a content security policy, each with its sources. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** What every page may do: run and look as it was built, draw the map in a Blob worker, ask nobody else. */
const everyPage: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // Our styles stand in the page; those of files are the bar that Kiwix puts above it.
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  // From disk the library fetches its own Blob before it starts it as a worker.
  'connect-src': ['blob:'],
  'worker-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The code and styles that stand in a page, as hashes that let exactly these run. */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function textOf(element: Node): string {
  return childrenOf(element)
    .map((child) => ('value' in child ? child.value : ''))
    .join('');
}

/** What a browser runs or follows where it stands in a page; all else in a script is data. */
const governed = ['module', 'speculationrules'];

function isCode(element: Node): boolean {
  if (!('attrs' in element) || element.tagName !== 'script') return false;
  const type = element.attrs.find(({ name }) => name === 'type')?.value ?? 'module';
  return governed.includes(type) && !element.attrs.some(({ name }) => name === 'src');
}

/** What stands in a node, in a template too: a script may put that into the page. */
function inner(node: Node): Node[] {
  return 'content' in node ? [node.content] : childrenOf(node);
}

/** The hashes of every script and style that stands in a page, each once; data blocks need none. */
export function inlineHashes(html: string): InlineHashes {
  const found = { scripts: new Set<string>(), styles: new Set<string>() };
  const walk = (node: Node) => {
    if (isCode(node)) found.scripts.add(hashOf(textOf(node)));
    else if (node.nodeName === 'style') found.styles.add(hashOf(textOf(node)));
    inner(node).forEach(walk);
  };
  walk(parse(html));
  return { scripts: [...found.scripts], styles: [...found.styles] };
}

/** A policy as a header or a meta element carries it; a directive without a source forbids. */
export function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...(sources.length > 0 ? sources : ["'none'"])].join(' '))
    .join(';');
}

/** What the search page needs: WebAssembly reads the index from files beside the page. */
export const searchNeeds: Policy = {
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
};

/** What single pages need beyond that, by what their files are called. */
const needs: readonly { pages: RegExp; policy: Policy }[] = [
  {
    // It asks the folders above for the root of the site and has links start from there.
    pages: /^404\.html$/,
    policy: { 'base-uri': ["'self'"], 'connect-src': ["'self'"] },
  },
  { pages: /(^|\/)search\/index\.html$/, policy: searchNeeds },
  {
    // In a sandbox WebKit takes nothing for its own, so that a script that was built in must vouch for
    // the one of the map; other browsers have no need of it, older ones do not know it.
    pages: /(^|\/)embed\/.+\/index\.html$/,
    policy: { 'script-src': ["'self'", "'strict-dynamic'"] },
  },
  // It shows our frames, and what a host makes of the snippets that hold them.
  { pages: /(^|\/)embed\/index\.html$/, policy: { 'frame-src': ["'self'"] } },
  {
    // It asks the host for files and shows a frame of ours.
    pages: /(^|\/)check\/index\.html$/,
    policy: { 'connect-src': ["'self'"], 'frame-src': ["'self'"] },
  },
];

/** The policy of a page, by its file in the site, whose inline code and styles are known. */
export function policyOf(file: string, { scripts, styles }: InlineHashes): Policy {
  const own = needs.filter(({ pages }) => pages.test(file)).map(({ policy }) => policy);
  const policy: Policy = Object.assign({}, everyPage, ...own);
  return {
    ...policy,
    'script-src': [...(policy['script-src'] ?? []), ...scripts],
    'style-src': [...(policy['style-src'] ?? []), ...styles],
  };
}

/** Who may show a page in a frame, which only a header can say: nobody. Our frames are for all, which needs no word. */
export const framingPolicy: Policy = { 'frame-ancestors': ["'none'"] };
