import type { Found, Hit } from './search-engine.client';

/** A page in the list of all pages. */
export interface Listed {
  link: HTMLAnchorElement;
  kind: string;
  /** What the kind is called. */
  kindName: string;
}

/** A page to show, with what was found on it; nothing where only its title was searched. */
export interface Match {
  page: Listed;
  found?: Found;
}

/** A page that matches and is fetched when it is shown; undefined where the list does not hold it. */
export type Pending = () => Promise<Match | undefined>;

/** Every page of the list of all pages. */
export function listedPages(root: ParentNode): Listed[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('[data-kind] li > a')].map((link) => {
    const group = link.closest<HTMLElement>('[data-kind]');
    const kindName = group?.querySelector('h3')?.textContent ?? '';
    return { link, kind: group?.dataset['kind'] ?? '', kindName };
  });
}

/** What a page is called: its title, then its names together, where it has one in each language. */
export function titlesOf({ link }: Listed): string[] {
  const title = link.textContent ?? '';
  const names = link.closest('li')?.textContent ?? '';
  return [title, names, names.replace(title, '')].map((name) => name.trim());
}

/** Finds the page that an address of the index stands for; `home` is the address of the root of the site. */
export function pageFinder(pages: readonly Listed[], home: URL) {
  // The offline edition spells out what the index does not.
  const addressOf = ({ link }: Listed) => link.href.replace(/index\.html$/, '');
  const byAddress = new Map(pages.map((page) => [addressOf(page), page]));
  return (url: string) => byAddress.get(new URL(url.slice(1), home).href);
}

/** The pages that the engine found. */
export function matchHits(hits: readonly Hit[], find: ReturnType<typeof pageFinder>): Pending[] {
  return hits.map((hit) => async () => {
    const found = await hit.data();
    const page = find(found.url);
    return page && { page, found };
  });
}

/** The words of a query, small; those in one pair of quotation marks together. */
function piecesOf(query: string): string[] {
  const pieces = query.toLowerCase().match(/"[^"]+"|[^\s"]+/g) ?? [];
  return pieces.map((piece) => piece.replaceAll('"', '').trim());
}

/** The pages of a kind whose titles hold all of some words. */
export function matchTitles(pages: readonly Listed[], words: string, kind: string): Pending[] {
  const wanted = piecesOf(words);
  if (wanted.length === 0) return [];
  return pages
    .filter((page) => {
      const title = page.link.closest('li')?.textContent?.toLowerCase() ?? '';
      return (!kind || page.kind === kind) && wanted.every((word) => title.includes(word));
    })
    .map((page) => async () => ({ page }));
}
