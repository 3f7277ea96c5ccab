import { heightMessages, isNews, placeOf, wantedHeight } from './heights';

/** Ten announcements a second at most. */
const pause = 100;

/** When the same height is told again, in milliseconds, for a parent that came later than the frame. */
const again = [1000, 5000];

/** One frame's telling of its height; it tells and never listens. */
class Teller {
  #place = placeOf(location.href, window.name);
  #told: number | undefined;
  #count = 0;
  #last = -pause;
  #greeting = true;
  #timer: number | undefined;

  /** Tells the height if it is news, or if somebody may not have heard it. */
  tell(): void {
    this.#timer = undefined;
    const height = wantedHeight(document.documentElement.getBoundingClientRect().height);
    if (height === undefined || !(this.#greeting || isNews(height, this.#told))) return;
    const place = this.#place;
    const news = { height, width: innerWidth, place, greeting: this.#greeting };
    for (const message of heightMessages(news)) parent.postMessage(message, '*');
    this.#told = height;
    this.#last = performance.now();
    this.#count += 1;
    this.#greeting = false;
  }

  /** Looks at the height as soon as the pause since the last announcement is over. */
  look(): void {
    const wait = this.#last + pause - performance.now();
    this.#timer ??= window.setTimeout(() => this.tell(), wait);
  }

  /** Tells the height once more, unless it has been told so often that a late parent heard it. */
  repeat(): void {
    if (this.#count > again.length) return;
    this.#greeting = true;
    this.look();
  }

  /** Takes the secret that WordPress may write behind the address of a frame that is already there. */
  readdress(): void {
    const { secret } = placeOf(location.href, window.name);
    if (!secret || secret === this.#place.secret) return;
    this.#place = { ...this.#place, secret };
    this.#greeting = true;
    this.look();
  }
}

/** Tells the page around this one, if there is one, how tall this one is: now and whenever that changes. */
export function announceHeight(): void {
  if (parent === window) return;
  const teller = new Teller();
  teller.tell();
  for (const wait of again) setTimeout(() => teller.repeat(), wait);
  addEventListener('hashchange', () => teller.readdress());
  new ResizeObserver(() => teller.look()).observe(document.documentElement);
}
