import { fill } from '~/i18n/fill';
import { formatState, parseState, type MapState } from './state';
import type { TourMap } from './tour-map.client';

/** The words the browser of the map says, as JSON in `data-words`. */
type Says = Record<
  'selected' | 'cleared' | 'unknownStop' | 'unknownTheme' | 'filteredOne' | 'filtered' | 'list',
  string
>;

/** What a step of the history says that a choice has added; closing goes back over it. */
const added = 'chosen';

/** The map with its list, filter and cards: one choice, kept in the address. */
class MapBrowser extends HTMLElement {
  #state: MapState = { stop: undefined, theme: undefined };
  /** The link that was chosen with, on the map or in the list. */
  #from: HTMLElement | SVGElement | null | undefined;
  /** Whether this page goes back by itself. */
  #isLeaving = false;

  connectedCallback(): void {
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#state.stop) this.#clear();
    });
    const filter = this.querySelector('select');
    filter?.addEventListener('change', () =>
      this.#go({ ...this.#state, theme: filter.value || undefined }, 'replace'),
    );
    addEventListener('popstate', () => (this.#isLeaving ? this.#leave() : this.#arrive()));
    customElements.whenDefined('tour-map').then(() => this.#arrive());
  }

  get #map(): TourMap | null {
    return this.querySelector<TourMap>('tour-map');
  }

  get #says(): Says {
    return JSON.parse(this.dataset['words'] ?? '{}');
  }

  #links(): (HTMLElement | SVGElement)[] {
    return [...this.querySelectorAll<HTMLElement | SVGElement>('[data-stop]')];
  }

  /** The cards: where stops are many, only those that the map links have one. */
  #cards(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[id^="card-"]')];
  }

  /** Takes the state from the address, when the page opens and when the reader goes back. */
  #arrive(): void {
    const stops = this.#cards().map(({ id }) => id.replace('card-', ''));
    const themes = [...this.querySelectorAll('option')].map(({ value }) => value).filter(Boolean);
    const found = parseState(location.search, { stops, themes });
    const dropped = this.#state.stop !== undefined && found.state.stop === undefined;
    this.#show(found.state);
    if (dropped) this.#map?.say(this.#says.cleared);
    if (found.unknownStop) this.#map?.say(this.#says.unknownStop);
    if (found.unknownTheme) this.#map?.say(this.#says.unknownTheme);
  }

  #click(event: MouseEvent): void {
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-close]')) return this.#clear();
    const link = target?.closest<HTMLElement | SVGElement>('[data-stop]');
    const stop = link?.dataset['stop'];
    if (!stop || !plain || stop === this.#state.stop) return;
    if (!this.querySelector(`#card-${stop}`)) return;
    event.preventDefault();
    this.#from = link;
    const isOwn = this.#state.stop !== undefined || history.state === added;
    this.#go({ ...this.#state, stop }, isOwn ? 'replace' : 'push');
    this.#lead(stop);
  }

  /** Leads the focus to a card and shows as much of it as leaves the map in sight; its title in any case. */
  #lead(stop: string): void {
    const title = this.querySelector<HTMLElement>(`#card-${stop} h2`);
    title?.focus({ preventScroll: true });
    const bounds = [this.#map, title?.parentElement, title].map((one) =>
      one?.getBoundingClientRect(),
    );
    const [map, card, head] = bounds;
    if (!map || !card || !head) return;
    const whole = Math.min(map.top, Math.max(0, card.bottom - innerHeight));
    scrollBy(0, Math.max(whole, head.bottom - innerHeight));
  }

  /** Drops the choice and gives the focus back to the link it came from. */
  #clear(): void {
    const { stop, theme } = this.#state;
    this.#go({ stop: undefined, theme }, 'replace');
    const from = this.#from?.dataset['stop'] === stop ? this.#from : null;
    (from ?? this.querySelector<SVGElement>(`svg [data-stop="${stop}"]`))?.focus();
    this.#map?.say(this.#says.cleared);
    // In a frame, the last step may be one of the page around it.
    this.#isLeaving = history.state === added && parent === window;
    if (this.#isLeaving) history.back();
  }

  /** Ends the way back over the step that a choice had added: what is shown now has the address before it. */
  #leave(): void {
    this.#isLeaving = false;
    this.#write(this.#state, 'replace');
    // The browser scrolls to where the first choice was made; the focus may be elsewhere by now.
    const see = () =>
      document.activeElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(see));
  }

  #go(state: MapState, how: 'push' | 'replace'): void {
    // An address that leads into the page would take the focus there on the way back.
    if (how === 'push') this.#write(this.#state, 'replace');
    this.#write(state, how);
    this.#show(state);
  }

  #write(state: MapState, how: 'push' | 'replace'): void {
    const address = `${location.pathname}${formatState(state)}`;
    // A sandboxed frame and a page from disk may forbid it; the map works without.
    try {
      if (how === 'push') history.pushState(added, '', address);
      else history.replaceState(history.state, '', address);
    } catch {
      /* the address stays as it is */
    }
  }

  #show(state: MapState): void {
    const before = this.#state;
    this.#state = state;
    this.#cards().forEach((card) => {
      card.hidden = card.id !== `card-${state.stop}`;
    });
    this.#mark(state);
    if (state.stop !== before.stop) this.#map?.show(state.stop ? [state.stop] : []);
    this.#announce(before);
  }

  #mark({ stop, theme }: MapState): void {
    for (const link of this.#links()) {
      const chosen = link.dataset['stop'] === stop;
      const card = this.querySelector<HTMLElement>(`#card-${link.dataset['stop']}`);
      const { themes } = { ...link.dataset, ...card?.dataset };
      const aside = theme !== undefined && !themes?.split(' ').includes(theme);
      link.classList.toggle('chosen', chosen);
      link.classList.toggle('aside', aside);
      if (chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      // On the map, the keys begin at the stop that is chosen.
      if (stop && link instanceof SVGElement) link.tabIndex = chosen ? 0 : -1;
    }
    const filter = this.querySelector('select');
    if (filter) filter.value = theme ?? '';
  }

  /** Says what is new: the stop that is chosen, or which stops a theme leaves; nothing once it is gone. */
  #announce(before: MapState): void {
    const { stop, theme } = this.#state;
    const card = this.querySelector<HTMLElement>(`#card-${stop}`);
    if (card && stop !== before.stop) {
      const { number = '', name = '', city = '' } = card.dataset;
      this.#map?.say(fill(this.#says.selected, { number, name, city }));
    } else if (theme !== before.theme) {
      const left = [...this.querySelectorAll('li [data-stop]:not(.aside)')];
      const form = left.length === 1 ? this.#says.filteredOne : this.#says.filtered;
      const stops = left.map(({ textContent }) => textContent.trim()).join(this.#says.list);
      this.#map?.say(theme ? fill(form, { count: left.length, stops }) : '');
    }
  }
}

customElements.define('map-browser', MapBrowser);
