import type { Content, Entry } from './content';

/** An entry with texts, and the page on which they stand, by its address in the root language. */
export interface PagedEntry {
  page: string;
  entry: Entry<unknown, { title: string; description: string; updated: string }>;
}

/** Every entry that has texts, with the page on which they stand; all chapters stand on the front page. */
export function pagedEntries(content: Content): PagedEntry[] {
  const on = (page: (id: string) => string) => (entry: PagedEntry['entry']) => ({
    page: page(entry.id),
    entry,
  });
  return [
    ...content.chapters.map(on(() => '/')),
    ...content.sites.map(on((id) => `/sites/${id}/`)),
    ...content.directives.map(on((id) => `/directives/${id}/`)),
    ...content.pages.map(on((id) => `/${id}/`)),
  ];
}

/** The address of every page in the root language, sorted, told without joining a content that may be wrong. */
export function knownPages(content: Content): string[] {
  const own = pagedEntries(content).map(({ page }) => page);
  const pages = ['/', ...own, ...content.themes.map(({ id }) => `/themes/${id}/`)];
  // The text of the page for lost readers stands at no address of its own but at /404.html.
  return [...new Set(pages)].filter((page) => page !== '/not-found/').sort();
}
