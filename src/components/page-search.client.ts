import type { Query } from './search-address.client';
import { openSearch, type Search } from './search-engine.client';
import {
  matchHits,
  matchTitles,
  pageFinder,
  titlesOf,
  type Listed,
  type Pending,
} from './search-pages.client';
import { firstResults } from './search-results.client';
import { titleFit } from './search-title.client';

/** The first pages found, made to be shown, those that wait, and the name of the note that goes with them. */
interface Answer {
  first: HTMLElement[];
  left: Pending[];
  note?: string;
}

/** The search of the full text, and of the titles where the index cannot be had. */
export class PageSearch {
  #search: Promise<Search> | undefined;
  /** How often it could not be opened. */
  #failures = 0;
  /** The one that was open last: it keeps what it has loaded. */
  #last: Search | undefined;
  readonly #engine: string;
  readonly #pages: readonly Listed[];

  constructor(engine: string, pages: readonly Listed[]) {
    this.#engine = engine;
    this.#pages = pages;
  }

  get #onDisk(): boolean {
    return location.protocol === 'file:';
  }

  /** Opens the index once; where that fails, the next search tries again. */
  open(): Promise<Search> {
    if (this.#onDisk) return Promise.reject(new Error('no file may be fetched from disk'));
    // Browsers keep a module that could not be fetched as failed: it wants another address.
    const address = this.#failures > 0 ? `${this.#engine}?${this.#failures}` : this.#engine;
    this.#search ??= openSearch(address).catch((error: unknown) => {
      this.#search = undefined;
      this.#failures += 1;
      throw error;
    });
    return this.#search;
  }

  /** What matches: in the index, or among the titles where there is none to be had. */
  async look({ words, kind }: Query): Promise<Answer> {
    const find = pageFinder(this.#pages, new URL('..', this.#engine));
    const weigh = (url: string) => {
      const page = find(url);
      if (!page || (kind && page.kind !== kind)) return undefined;
      const fit = Math.max(...titlesOf(page).map((title) => titleFit(title, words)));
      // Of two titles that fit alike a reader means the page that stands for itself.
      return fit > 0 && page.kind === 'pages' ? fit + 0.5 : fit;
    };
    try {
      const search = await this.open().catch((error: unknown) => {
        if (this.#last) return this.#last;
        throw error;
      });
      this.#last = search;
      return await firstResults(matchHits(await search(words, weigh), find));
    } catch {
      this.#search = undefined;
      const begun = await firstResults(matchTitles(this.#pages, words, kind));
      return { ...begun, note: this.#onDisk ? 'titlesFromDisk' : 'titlesOnly' };
    }
  }
}
