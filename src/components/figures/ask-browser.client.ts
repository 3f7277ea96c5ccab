import { AskFigure, isModified, nameOf } from './ask-figure.client';
import { belongs, passes, readAsked, type Asked } from '~/graphics/asked';
import { knotAround, knotSide } from '~/graphics/knot';
import { formatAsks, parseAsks, type AskState } from '~/graphics/ask-state';

/** A text with its gaps filled. A module that two scripts share could not stand in the page. */
function told(text = '', counts: Record<string, number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(counts[name]));
}

/** Whether a page was opened, and not loaded again or gone back to. */
function isNavigation(entry: PerformanceEntry): boolean {
  return entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}

/** The loom and the matrix of the asks: one choice and two filters, kept in the address. */
class AskBrowser extends HTMLElement {
  #state: AskState = {};
  #asks: (Asked & { element: Element })[] = [];
  #figures: Record<string, AskFigure> = {};
  /** Whether this page goes back by itself. */
  #isLeaving = false;

  connectedCallback(): void {
    this.#asks = [...this.querySelectorAll<HTMLElement>('[data-asked]')].map((element) => ({
      ...readAsked(element.dataset['asked'] ?? ''),
      element,
    }));
    this.querySelectorAll<HTMLElement>('figure[data-kind]').forEach((figure) => {
      this.#figures[figure.dataset['kind'] ?? ''] = new AskFigure(figure);
    });
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('change', () => this.#filter());
    for (const type of ['pointerover', 'pointerleave', 'focusin']) {
      this.addEventListener(type, ({ target }) => this.#light(target));
    }
    addEventListener('popstate', () => (this.#isLeaving ? this.#leave() : this.#arrive()));
    this.#arrive();
    this.#reveal();
  }

  /** The mark an event happened on, with the figure it belongs to. */
  #markAt(target: EventTarget | null) {
    const element = target instanceof Element ? target : null;
    const kind = element?.closest<HTMLElement>('figure[data-kind]')?.dataset['kind'] ?? '';
    const figure = this.#figures[kind];
    const link = figure?.links.find((one) => one.contains(element));
    return { element, kind, figure, link };
  }

  #light(target: EventTarget | null): void {
    const { figure, link } = this.#markAt(target);
    Object.values(this.#figures).forEach((one) => one.light(one === figure ? link : undefined));
  }

  #press(event: KeyboardEvent): void {
    const { kind, figure, link } = this.#markAt(event.target);
    if (event.key === 'Escape' && figure) this.#close(kind);
    if (link) figure?.walk(link, event);
  }

  #click(event: MouseEvent): void {
    const { element, kind, figure, link } = this.#markAt(event.target);
    if (element?.closest('[data-close]')) return this.#close(kind);
    if (element?.closest('[data-reset]')) return this.#drop({});
    if (!link || !figure || isModified(event)) return;
    event.preventDefault();
    const [first, second] = link.dataset['key']?.split(' ') ?? [];
    const chosen = kind === 'loom' ? { theme: first, at: second } : { to: first, strength: second };
    const isOwn = this.#keys()[kind] || history.state === kind;
    this.#go({ ...this.#state, ...chosen }, isOwn ? undefined : kind);
    figure.lead(link);
  }

  #filter(): void {
    const [to, strength] = [...this.querySelectorAll('select')].map(({ value }) => value);
    const state = { ...this.#state, to: to || undefined, strength: strength || undefined };
    const crossing = this.#keys()['loom'] ?? '';
    const holds = this.#asks.some((ask) => passes(ask, state) && belongs(ask, 'loom', crossing));
    // A crossing that the filter empties is no longer chosen.
    this.#drop(holds ? state : { to: state.to, strength: state.strength });
  }

  /** Shows a state in which choices may be gone, and leaves no step of theirs. */
  #drop(state: AskState): void {
    this.#go(state);
    this.#goBack();
  }

  /** Drops the choice in a figure and gives the focus back to the mark it was on. */
  #close(kind: string): void {
    const link = this.#figures[kind]?.link(this.#keys()[kind] ?? '');
    if (!link) return;
    const { theme, at, to, strength } = this.#state;
    this.#go(kind === 'loom' ? { to, strength } : { theme, at });
    this.#say(this.#words['cleared']);
    link.focus();
    this.#goBack();
  }

  /** Goes back over the step of a choice that is no longer there. */
  #goBack(): void {
    // In a frame, the last step may be one of the page around it.
    this.#isLeaving = this.#keys()[String(history.state)] === '' && parent === window;
    if (this.#isLeaving) history.back();
  }

  /** Ends the way back: what is shown now has the address before the step. */
  #leave(): void {
    this.#write(this.#state);
    this.#goBack();
    // The browser scrolls to where the first choice was made; the focus may be elsewhere by now.
    const see = () =>
      document.activeElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(see));
  }

  /** The key of the mark that is chosen in each figure. */
  #keys(): Record<string, string> {
    const { theme, at, to, strength } = this.#state;
    return { loom: theme ? `${theme} ${at}` : '', who: to && strength ? `${to} ${strength}` : '' };
  }

  /** Takes the state from the address, when the page opens and when the reader goes back. */
  #arrive(): void {
    const [to = [], strength = []] = [...this.querySelectorAll('select')].map((select) =>
      [...select.options].map(({ value }) => value).filter(Boolean),
    );
    const crossings = (this.#figures['loom']?.links ?? []).map((one) => one.dataset['key'] ?? '');
    const { state, unknown } = parseAsks(location.search, { crossings, to, strength });
    this.#show(state);
    if (unknown) this.#say(this.#words['unknown']);
  }

  /** Brings what the address asks for into sight, where neither a fragment nor the browser leads to a place. */
  #reveal(): void {
    const { to, strength } = this.#state;
    const isNew = performance.getEntriesByType('navigation').some(isNavigation);
    // In a frame, it would move the page around it.
    if (!isNew || location.hash || parent !== window) return;
    const [kind = '', key = ''] = Object.entries(this.#keys()).find(([, one]) => one) ?? [];
    const link = this.#figures[kind]?.link(key);
    if (link) this.#figures[kind]?.reveal(link);
    else if (to || strength) this.scrollIntoView();
  }

  #go(state: AskState, added?: string): void {
    // An address that leads into the page would take the focus there on the way back.
    if (added) this.#write(this.#state);
    this.#write(state, added);
    this.#show(state);
  }

  /** Writes a state into the address, as a step of its own where a choice in a figure of a kind adds one. */
  #write(state: AskState, added?: string): void {
    const address = location.pathname + formatAsks(state);
    // A sandboxed frame and a page from disk may forbid it; the drawings work without.
    try {
      history[added ? 'pushState' : 'replaceState'](added ?? history.state, '', address);
    } catch {
      /* the address stays as it is */
    }
  }

  #show(state: AskState): void {
    this.#state = state;
    const left = this.#asks.filter((ask) => passes(ask, state));
    const [to, strength] = this.querySelectorAll('select');
    if (to && strength) [to.value, strength.value] = [state.to ?? '', state.strength ?? ''];
    this.#tie(left);
    const said = Object.entries(this.#figures).map(([kind, figure]) => {
      const key = this.#keys()[kind] ?? '';
      // A square that is chosen filters the loom; the other squares stay to be compared with it.
      const isCompared = kind === 'who' && key !== '';
      const marks = figure.mark(
        key,
        (one) => isCompared || left.some((ask) => belongs(ask, kind, one)),
      );
      const shown = left.filter((ask) => belongs(ask, kind, key));
      const title = nameOf(figure.link(key));
      const all = this.#asks.filter((ask) => belongs(ask, kind, key));
      const note = title && this.#shownOf(shown, all);
      figure.show(
        title,
        note,
        shown.map(({ element }) => element),
      );
      return {
        marks,
        all: figure.links.length,
        text: title && title + this.#words['between'] + note,
      };
    });
    const { marks = 0, all = 0 } = said[0] ?? {};
    const counts = { asks: left.length, allAsks: this.#asks.length, marks, all };
    this.#say([told(this.#words['left'], counts), ...said.map(({ text }) => text)].join(' '));
  }

  /** Ties the knots of the loom anew from the asks that are left, and has each say how many of its asks that is. */
  #tie(left: readonly Asked[]): void {
    const links = this.#figures['loom']?.links ?? [];
    const words = [...(this.querySelectorAll('select')[1]?.options ?? [])].map(
      ({ value }) => value,
    );
    const strengths = words.filter(Boolean);
    const byKnot = (asks: readonly Asked[]) =>
      links.map(({ dataset }) => asks.filter((ask) => belongs(ask, 'loom', dataset['key'] ?? '')));
    const [whole, rest] = [byKnot(this.#asks), byKnot(left)];
    const most = Math.max(...whole.map(({ length }) => length));
    links.forEach((link, at) => {
      const [all = [], some = []] = [whole[at], rest[at]];
      // What is left out altogether stays as it was, faded.
      const tied = some.length ? some : all;
      const level = Math.max(...tied.map(({ strength }) => strengths.indexOf(strength)));
      const knot = link.querySelector('path');
      knot?.setAttribute('d', knotAround(knotSide(tied.length, most), level));
      knot?.setAttribute('class', strengths[level] ?? '');
      const note = tied.length < all.length && this.#words['between'] + this.#shownOf(tied, all);
      link.setAttribute('aria-label', nameOf(link) + (note || ''));
    });
  }

  #shownOf({ length: left }: readonly unknown[], { length: all }: readonly unknown[]): string {
    return told(this.#words['shown'], { left, all });
  }

  get #words(): Record<string, string> {
    return JSON.parse(this.dataset['words'] ?? '{}');
  }

  #say(text = ''): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

customElements.define('ask-browser', AskBrowser);
