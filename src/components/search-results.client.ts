import type { Found } from './search-engine.client';
import type { Listed, Match, Pending } from './search-pages.client';
import { closeGaps, closeName } from './search-terms.client';

/** How many pages are shown at once. */
const step = 10;

/** How many parts of a page are named under it. */
const parts = 4;

/** Words in the script that the language of the page is not written in, and their language. */
const strangers: Record<string, { run: RegExp; lang: string }> = {
  en: { run: /([\p{Script=Han}\u3001-\u301f\uff01-\uff5e]+)/u, lang: 'zh-Hans' },
  'zh-Hans': { run: /([A-Za-z][A-Za-z’'-]+(?: [A-Za-z][A-Za-z’'-]+)*)/, lang: 'en' },
};

function make(tag: string, children: (Node | string)[], className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  if (className) element.className = className;
  return element;
}

/** A text as nodes, its foreign words marked as such. */
function inScripts(text: string): (Node | string)[] {
  const stranger = strangers[document.documentElement.lang];
  if (!stranger) return [text];
  return text.split(stranger.run).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const span = make('span', [piece]);
    span.lang = stranger.lang;
    return span;
  });
}

/** An excerpt as nodes. It comes as markup, of which only the marks are ours: the rest is text. */
function excerptNodes(excerpt: string): (Node | string)[] {
  const cut = closeGaps(excerpt).replace(/^[\s·.,;:)。，；：）、]+/, '');
  const rest = document.documentElement.lang === 'zh-Hans' ? '……' : ' …';
  return (cut + rest).split(/<\/?mark>/).flatMap((piece, index) => {
    const text = inScripts(piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
    return index % 2 === 0 ? text : [make('mark', text)];
  });
}

function linkTo({ link }: Listed, hash: string, children: (Node | string)[]): HTMLElement {
  const copy = document.createElement('a');
  copy.href = link.href + hash;
  copy.append(...children);
  return copy;
}

function partList(page: Listed, found: Found): HTMLElement[] {
  const items = found.sub_results
    .flatMap(({ title, anchor }) =>
      anchor ? [make('li', [linkTo(page, `#${anchor.id}`, inScripts(closeName(title)))])] : [],
    )
    .slice(0, parts);
  return items.length > 0 ? [make('ul', items, 'plain small')] : [];
}

/** An item of the list of results. */
function resultItem({ page, found }: Match): HTMLElement {
  const title = [...page.link.childNodes].map((node) => node.cloneNode(true));
  const about = found ? [make('p', excerptNodes(found.excerpt)), ...partList(page, found)] : [];
  return make('li', [
    make('h3', [linkTo(page, '', title)]),
    make('p', [page.kindName], 'small soft'),
    ...about,
  ]);
}

/** The first of some pages, fetched and made to be shown, and those that wait. */
export async function firstResults(all: readonly Pending[]) {
  const matches = await Promise.all(all.slice(0, step).map((one) => one()));
  const first = matches.flatMap((match) => (match ? [resultItem(match)] : []));
  return { first, left: all.slice(step) };
}
