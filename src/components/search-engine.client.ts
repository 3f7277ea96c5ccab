/** A page that was found, as the engine hands it out. */
export interface Found {
  /** Its address from the root of the site. */
  url: string;
  /** A piece of its text; the words that were looked for stand in `<mark>`. */
  excerpt: string;
  /** The parts of the page in which words stand; the page itself has no anchor. */
  sub_results: { title: string; anchor?: { id: string } }[];
}

/** A page that was found and not yet fetched. */
export interface Hit {
  data: () => Promise<Found>;
}

/** The search engine as far as we use it. */
interface Pagefind {
  search: (
    words: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: Hit[] }>;
}

interface PagefindModule {
  createInstance: (options: { noWorker: boolean; baseUrl: string }) => Pagefind;
}

/** Looks for words among the pages of a kind, or of any where it is empty. */
export type Search = (words: string, kind: string) => Promise<Hit[]>;

/** Loads the engine and the index of the language of the page; fails where they cannot be fetched. */
export async function openSearch(address: string): Promise<Search> {
  const module: PagefindModule = await import(/* @vite-ignore */ address);
  // The index is small enough for the page itself, and a worker would need a policy of its own.
  const engine = module.createInstance({ noWorker: true, baseUrl: '/' });
  return async (words, kind) => {
    const { results } = await engine.search(words, { filters: kind ? { kind } : {} });
    // The engine takes a part of the index that did not arrive for an empty one: ask whether we are cut off.
    if (results.length === 0) {
      await fetch(new URL('pagefind-entry.json', address), { method: 'HEAD', cache: 'no-store' });
    }
    return results;
  };
}
