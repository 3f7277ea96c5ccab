import { termsOf } from './search-terms.client';

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
  /** What it is called in the index. */
  id: string;
  data: () => Promise<Found>;
}

/** The search engine as far as we use it. */
interface Pagefind {
  search: (words: string) => Promise<{ results: Hit[] }>;
}

interface PagefindModule {
  createInstance: (options: {
    noWorker: boolean;
    baseUrl: string;
    excerptLength: number;
  }) => Pagefind;
}

/** How well the page at an address fits beyond its words; undefined where it is not wanted. */
export type Weigh = (url: string) => number | undefined;

/** Looks for words; among the pages found, those that fit best come first. */
export type Search = (words: string, weigh: Weigh) => Promise<Hit[]>;

/** How long an excerpt is: words in English, signs in Chinese. */
const excerptLength = document.documentElement.lang === 'en' ? 30 : 70;

/** Ranked pages of which each holds every phrase; its excerpt is that of the first, since phrases come unranked. */
function keepExact(ranked: Hit[], [first = ranked, ...others]: Hit[][]): Hit[] {
  return ranked.flatMap(({ id }) => {
    const hit = first.find((one) => one.id === id);
    return hit && others.every((hits) => hits.some((one) => one.id === id)) ? [hit] : [];
  });
}

/** The address of every page of the index, by what it is called there; the build leaves the list beside the index. */
async function fetchUrls(address: string): Promise<Record<string, string>> {
  const answer = await fetch(new URL('pages.json', address), { cache: 'no-cache' });
  return answer.json();
}

/** The pages that are wanted, the best first. */
function sift(hits: Hit[], urls: Record<string, string>, weigh: Weigh): Hit[] {
  const weighed = hits.flatMap((hit) => {
    const weight = weigh(urls[hit.id] ?? '');
    return weight === undefined ? [] : [{ hit, weight }];
  });
  return weighed.sort((a, b) => b.weight - a.weight).map(({ hit }) => hit);
}

/** Loads the engine and the index of the language of the page; fails where they cannot be fetched. */
export async function openSearch(address: string): Promise<Search> {
  // The list comes with the engine: a reader who is cut off later still finds what has been loaded.
  const [module, urls]: [PagefindModule, Record<string, string>] = await Promise.all([
    import(/* @vite-ignore */ address),
    fetchUrls(address),
  ]);
  // The index is small enough for the page itself, and a worker would need a policy of its own.
  const engine = module.createInstance({ noWorker: true, baseUrl: '/', excerptLength });
  return async (words, weigh) => {
    for (const loosely of [false, true]) {
      const { ranked, phrases } = termsOf(words, loosely);
      const asked = [ranked, ...phrases].map((term) => engine.search(term));
      const [all, ...exact] = (await Promise.all(asked)).map(({ results }) => results);
      const hits = keepExact(all ?? [], exact);
      if (hits.length > 0) return sift(hits, urls, weigh);
    }
    // The engine takes a part of the index that did not arrive for an empty one: ask whether we are cut off.
    // Where a copy is kept, it answers, as it did for the index.
    await fetch(new URL('pagefind-entry.json', address), { cache: 'no-cache' });
    return [];
  };
}
