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

/** The pages that the engine found; `home` is the address of the root of the site. */
export function matchHits(pages: readonly Listed[], hits: readonly Hit[], home: URL): Pending[] {
  const byAddress = new Map(pages.map((page) => [page.link.href, page]));
  return hits.map((hit) => async () => {
    const found = await hit.data();
    const page = byAddress.get(new URL(found.url.slice(1), home).href);
    return page && { page, found };
  });
}

/** The pages of a kind whose titles hold all of some words. */
export function matchTitles(pages: readonly Listed[], words: string, kind: string): Pending[] {
  const wanted = words.toLowerCase().split(/\s+/);
  return pages
    .filter((page) => {
      const title = page.link.closest('li')?.textContent?.toLowerCase() ?? '';
      return (!kind || page.kind === kind) && wanted.every((word) => title.includes(word));
    })
    .map((page) => async () => ({ page }));
}
