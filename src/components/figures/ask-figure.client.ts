import { stepTo, type GridPlace } from '~/graphics/grid-keys';

/** A drawing whose marks are links: walked with keys, lit by pointing, one of them chosen. */
export class AskFigure {
  readonly links: SVGAElement[];
  readonly #element: HTMLElement;
  readonly #hint: string;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.links = [...element.querySelectorAll<SVGAElement>('a[data-key]')];
    this.#hint = this.#find('.readout')?.textContent ?? '';
  }

  /** The link of a mark, by its key. */
  link(key: string): SVGAElement | undefined {
    return this.links.find(({ dataset }) => dataset['key'] === key);
  }

  /** Says what a mark is and lights its row and its column; without one, the hint comes back. */
  light(link: SVGAElement | undefined): void {
    const key = link?.dataset['key']?.split(' ') ?? [];
    this.#element.querySelectorAll<SVGElement>('[data-line]').forEach((line) => {
      line.classList.toggle('lit', key.includes(line.dataset['line'] ?? ''));
    });
    const readout = this.#find('.readout');
    const said = link && `${link.getAttribute('aria-label')} ${saidOf(link)}`;
    if (readout) readout.textContent = said ?? this.#hint;
  }

  /** Marks the chosen one, fades those that are left out and takes them from the way of the keys. */
  mark(chosen: string, isLeft: (key: string) => boolean): number {
    for (const link of this.links) {
      const key = link.dataset['key'] ?? '';
      const stays = isLeft(key);
      link.classList.toggle('aside', !stays);
      put(link, 'aria-hidden', !stays);
      put(link, 'aria-current', key === chosen);
    }
    const left = this.#left();
    const rested = left.find(({ tabIndex }) => tabIndex === 0);
    this.#rest(left.find(({ dataset }) => dataset['key'] === chosen) ?? rested ?? left[0]);
    return left.length;
  }

  /** Moves the focus from a mark the way a key leads, and takes the key where it leads anywhere. */
  walk(from: SVGAElement, event: KeyboardEvent): void {
    const left = this.#left();
    const to = String(stepTo(left.map(placeOf), placeOf(from), event.key));
    const next = left.find((link) => String(placeOf(link)) === to);
    if (!next || isModified(event)) return;
    event.preventDefault();
    this.#rest(next);
    next.focus();
    this.#uncover(next);
  }

  /** Fills the panel with the asks of a mark, or closes it. */
  show(title: string, note: string, asks: readonly Element[]): void {
    const panel = this.#find('.panel');
    const [heading, said, list] = ['h3', 'p', 'ol'].map((name) => panel?.querySelector(name));
    if (!panel || !heading || !said || !list) return;
    panel.hidden = title === '';
    if (title) heading.textContent = title;
    said.textContent = note;
    list.replaceChildren(...asks.map((ask) => bare(ask.cloneNode(true))));
  }

  /** Leads the reader to the panel; what it was asked with stays in sight above it, or beside it. */
  lead(from: Element): void {
    this.#find('.panel h3')?.focus({ preventScroll: true });
    this.reveal(from);
  }

  /** Scrolls until the panel and the mark it was asked with are in sight. */
  reveal(from: Element): void {
    this.#find('.panel')?.scrollIntoView({ block: 'nearest' });
    this.#uncover(from);
  }

  /** Scrolls on where the panel lies over a mark. */
  #uncover(mark: Element): void {
    const [under, over] = [mark, this.#find('.panel')].map((one) => one?.getBoundingClientRect());
    if (!under || !over || under.left >= over.right || under.right <= over.left) return;
    if (under.top < over.bottom) scrollBy(0, Math.max(0, under.bottom + 16 - over.top));
  }

  #left(): SVGAElement[] {
    return this.links.filter(({ classList }) => !classList.contains('aside'));
  }

  /** Makes one mark the Tab stop of the drawing. */
  #rest(stop: SVGAElement | undefined): void {
    this.links.forEach((link) => link.setAttribute('tabindex', link === stop ? '0' : '-1'));
  }

  #find(selector: string): HTMLElement | null {
    return this.#element.querySelector(selector);
  }
}

/** Whether a key that changes what an event means was held. */
export function isModified(event: KeyboardEvent | MouseEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

/** What a mark says of itself, whatever the filters leave of it. */
export function nameOf(link: SVGAElement | undefined): string {
  if (!link) return '';
  return (link.dataset['name'] ??= link.getAttribute('aria-label') ?? '');
}

/** What stands in the page at the place a mark names, such as the sentence of a ledger. */
function saidOf({ dataset }: SVGAElement): string {
  return document.getElementById(dataset['key'] ?? '')?.querySelector('.gist')?.textContent ?? '';
}

function put(link: Element, name: string, holds: boolean): void {
  if (holds) link.setAttribute(name, 'true');
  else link.removeAttribute(name);
}

function placeOf({ dataset }: SVGAElement): GridPlace {
  const [row = 0, column = 0] = (dataset['at'] ?? '').split(' ').map(Number);
  return [row, column];
}

/** A copy of an ask without its number as an anchor, which stands in the page once. */
function bare(copy: Node): Node {
  if (copy instanceof Element) copy.removeAttribute('id');
  return copy;
}
