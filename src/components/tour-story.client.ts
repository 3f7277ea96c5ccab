import type { TourMap } from '~/map/tour-map.client';

/** How far down the window the line lies at which a chapter begins to be read. */
const readingLine = 0.45;

/** How long the browser scrolls on its own after going back, in milliseconds; a write would cancel the next step. */
const settling = 500;

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Things that use the arrow keys themselves. */
const ownKeys = 'tour-map, input, select, textarea, [tabindex="0"]';

/** Whether a key that changes what an event means was held. */
function isModified(event: KeyboardEvent | MouseEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

/** The documentary: its chapters, read one after the other, lead the drawing, the thread and the address. */
class TourStory extends HTMLElement {
  #at = -1;
  #waiting = false;
  #returned = -settling;
  #link: HTMLElement | undefined;

  connectedCallback(): void {
    const read = () => {
      if (this.#waiting) return;
      this.#waiting = true;
      requestAnimationFrame(() => this.#read(true));
    };
    addEventListener('scroll', read, { passive: true });
    addEventListener('resize', read);
    addEventListener('popstate', () => this.#return());
    this.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => this.#key(event));
    customElements.whenDefined('tour-map').then(() => this.#read(false));
  }

  get #chapters(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('section[data-stops]')];
  }

  /** Finds the chapter at the reading line and lets the thread end there. */
  #read(moved: boolean): void {
    this.#waiting = false;
    const line = innerHeight * readingLine;
    const { top, height } = this.querySelector('.story')?.getBoundingClientRect() ?? new DOMRect();
    const part = Math.min(1, Math.max(0, (line - top) / height));
    this.style.setProperty('--read', part.toFixed(4));
    const at = this.#chapters.findLastIndex((one) => one.getBoundingClientRect().top <= line);
    if (at !== this.#at) this.#turn(at, moved);
  }

  #turn(at: number, moved: boolean): void {
    this.#at = at;
    const chapter = this.#chapters[at];
    const stops = chapter?.dataset['stops']?.split(' ').filter(Boolean) ?? [];
    this.#point(stops);
    this.querySelectorAll('nav a').forEach((link, index) => {
      if (index === at) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      link.classList.toggle('read', index <= at);
    });
    // Where the reader has not moved yet, the address is the one they came with.
    const settled = performance.now() - this.#returned > settling;
    if (moved && settled)
      this.#write(chapter ? `#${chapter.id}` : location.pathname + location.search);
  }

  #point(stops: readonly string[]): void {
    const map = this.querySelector<TourMap>('tour-map');
    map?.show(stops);
    map?.querySelectorAll<SVGElement>('[data-stop]').forEach((link) => {
      const chosen = stops.includes(link.dataset['stop'] ?? '');
      link.classList.toggle('chosen', chosen);
      link.classList.toggle('quiet', stops.length > 0 && !chosen);
    });
  }

  /**
   * Undoes a choice. The browser would scroll back by itself, to the chapter of the address and not to the place, and
   * scrolling that is under way would carry the page on; both begin with the next frame and are broken off after it.
   */
  #return(): void {
    this.#returned = performance.now();
    const top: unknown = history.state;
    if (typeof top !== 'number') return;
    // The place is that of this step alone: the reader goes on from it.
    history.replaceState(null, '');
    const put = () => {
      scrollTo({ top, behavior: 'instant' });
      this.#link?.focus({ preventScroll: true });
    };
    requestAnimationFrame(() => requestAnimationFrame(put));
  }

  /** Reading on replaces the address; the first choice adds one, so that one step back undoes it. */
  #write(address: string, choice = false): void {
    const chosen: unknown = history.state;
    // A sandboxed frame may forbid it; the chapters work without.
    try {
      if (choice && !chosen) {
        history.replaceState(scrollY, '');
        history.pushState('chosen', '', address);
      } else history.replaceState(chosen, '', address);
    } catch {
      /* the address stays as it is */
    }
  }

  #click(event: MouseEvent): void {
    const link =
      event.target instanceof Element &&
      event.target.closest<HTMLAnchorElement>('nav a[href^="#"]');
    if (!link || isModified(event)) return;
    event.preventDefault();
    this.#link = link;
    this.#write(link.hash, true);
    this.#go(this.#chapters.find(({ id }) => `#${id}` === link.hash));
  }

  #key(event: KeyboardEvent): void {
    const step = steps[event.key];
    const target = event.target instanceof Element ? event.target : null;
    if (!step || event.defaultPrevented || isModified(event) || target?.closest(ownKeys)) return;
    this.#go(this.#chapters[this.#at + step]);
  }

  #go(chapter: HTMLElement | undefined): void {
    chapter?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    chapter?.scrollIntoView();
    // The next key may come before the next frame.
    this.#read(true);
  }
}

customElements.define('tour-story', TourStory);
