import {
  formatQuery,
  parseQuery,
  tidyQuery,
  writeQuery,
  type Query,
} from './search-address.client';
import { PageSearch } from './page-search.client';
import { listedPages, type Pending } from './search-pages.client';
import { firstResults } from './search-results.client';

/** How long a reader may pause between two signs before the search begins, in milliseconds. */
const pause = 200;

/** How long a search may take before it is told that it goes on, in milliseconds. */
const patience = 400;

/** The search: a field, its results, and the address that keeps both. The list of all pages stays below. */
class SiteSearch extends HTMLElement {
  #pages = new PageSearch('', []);
  /** What was searched for last; undefined where it is to be tried again. */
  #asked: string | undefined = '';
  #turn = 0;
  #timer = 0;
  #slow = 0;
  #left: Pending[] = [];

  connectedCallback(): void {
    const engine = new URL(this.dataset['engine'] ?? '', location.href).href;
    this.#pages = new PageSearch(engine, listedPages(this));
    this.addEventListener('focusin', ({ target }) => {
      if (target === this.#field) this.#pages.open().catch(() => undefined);
    });
    this.addEventListener('input', (event) => this.#wait(event));
    this.addEventListener('compositionend', () => this.#wait());
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
    this.#part('[data-more]').addEventListener('click', () => void this.#more());
    addEventListener('popstate', () => this.#arrive());
    this.#arrive();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector) ?? this;
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  get #words(): Record<string, string> {
    return JSON.parse(this.dataset['words'] ?? '{}');
  }

  #say(text = ''): void {
    this.#part('[role=status]').textContent = text.trim();
  }

  /** Searches once the reader pauses; signs that are still being composed are not yet words. */
  #wait(event?: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#go(), pause);
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.#field?.value) return;
    event.preventDefault();
    this.#field.value = '';
    this.#field.focus();
    this.#go();
  }

  get #kinds(): string[] {
    return [...(this.querySelector('select')?.options ?? [])].map(({ value }) => value);
  }

  /** Takes the query from the address, when the page opens and when the reader goes back. */
  #arrive(): void {
    const select = this.querySelector('select');
    const { words, kind } = parseQuery(location.search, this.#kinds);
    if (!this.#field || !select) return;
    [this.#field.value, select.value] = [words, kind];
    this.#go();
  }

  /** Searches for what stands in the field, and writes it into the address. */
  #go(): void {
    clearTimeout(this.#timer);
    const [words = '', kind = ''] = [this.#field?.value, this.querySelector('select')?.value];
    const query = tidyQuery({ words, kind }, this.#kinds);
    const search = formatQuery(query);
    // The link to the other language in the header too: a reader may open it elsewhere than by a click.
    const twins = 'a[data-keeps-state], a[data-same-search]';
    document.querySelectorAll<HTMLAnchorElement>(twins).forEach((link) => {
      link.search = search;
    });
    writeQuery(search);
    if (search === this.#asked) return;
    this.#asked = search;
    void this.#find(query);
  }

  async #find(query: Query): Promise<void> {
    const turn = (this.#turn += 1);
    if (!query.words) {
      this.#show([], [], false);
      return this.#say();
    }
    this.#settle(false);
    this.#slow = window.setTimeout(() => this.#say(this.#words['searching']), patience);
    const { left, first, note = '' } = await this.#pages.look(query);
    if (turn !== this.#turn) return;
    if (note) this.#asked = undefined;
    const count = left.length + first.length;
    const one = new Intl.PluralRules(document.documentElement.lang).select(count) === 'one';
    const told = this.#words[count === 0 ? 'nothing' : one ? 'one' : 'other'] ?? '';
    this.#show(first, left);
    this.#say(`${this.#words[note] ?? ''} ${told.replace('{count}', String(count))}`);
  }

  /** Marks what stands there as the answer to the words in the field, or as none yet. */
  #settle(isAnswer: boolean): void {
    clearTimeout(this.#slow);
    this.#part('.found').setAttribute('aria-busy', String(!isAnswer));
  }

  #show(items: readonly HTMLElement[], left: Pending[], isAsked = true): void {
    const list = this.#part('.found ol');
    const focused = document.activeElement;
    const isHere = this.contains(focused);
    list.replaceChildren(...items);
    this.#settle(true);
    this.#leave(left);
    this.#part('.found').hidden = !isAsked;
    // Who stood on what is gone now stands on the first of the results; where there is none, in the field:
    // what was said is heard there, and other words can be tried at once.
    if (isHere && focused?.getClientRects().length === 0)
      (list.querySelector('a') ?? this.#field)?.focus();
  }

  /** Keeps the pages that wait for “more”. */
  #leave(left: Pending[]): void {
    this.#left = left;
    this.#part('[data-more]').hidden = left.length === 0;
  }

  /** Shows the next pages and leads on to the first of them, also while other words are searched for. */
  async #more(): Promise<void> {
    const waiting = this.#left;
    const focused = document.activeElement;
    try {
      const { first, left } = await firstResults(waiting);
      if (waiting !== this.#left) return;
      this.#part('.found ol').append(...first);
      // Who has gone elsewhere meanwhile, perhaps to type other words, stays there.
      if (document.activeElement === focused) first[0]?.querySelector('a')?.focus();
      this.#leave(left);
    } catch {
      const isSearching = this.querySelector('[aria-busy=true]');
      if (waiting === this.#left && !isSearching) this.#say(this.#words['cutOff']);
    }
  }
}

customElements.define('site-search', SiteSearch);
