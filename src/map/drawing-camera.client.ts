import { tourCamera, viewOf, type Camera, type View } from './camera';

/** How long a move of the camera takes, in milliseconds. */
const duration = 380;

const whole: View = { x: 0, y: 0, size: 1 };

/** Whether the reader asked for little motion. */
function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion:reduce)').matches;
}

/** The view that lies a part of the way between two. */
function between(a: View, b: View, part: number): View {
  const mix = (from: number, to: number) => from + (to - from) * part;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), size: mix(a.size, b.size) };
}

/** Moves the drawing of the tour to a camera: the piece it shows, and every name and fan with it. */
export class DrawingCamera {
  #view = whole;
  #move = 0;
  readonly #base: SVGSVGElement | null;
  readonly #side: number;
  readonly #bar: Element | null;
  readonly #length: number;
  readonly #marks: { mark: Element; x: number; y: number }[];

  /** Whether a part of the drawing reaches over the edge of the frame, or lies outside. */
  readonly isCut = (part: Element): boolean => {
    const [frame, box] = [this.#base, part].map((one) => one?.getBoundingClientRect());
    if (!frame || !box?.width) return false;
    const isOver = box.left < frame.left || box.right > frame.right;
    return isOver || box.top < frame.top || box.bottom > frame.bottom;
  };

  constructor(frame: Element) {
    this.#base = frame.querySelector('.base');
    this.#side = this.#base?.viewBox.baseVal.width ?? 0;
    this.#bar = frame.querySelector('.scale line');
    this.#length = Number.parseFloat(this.#bar?.getAttribute('x2') ?? '');
    this.#marks = [...frame.querySelectorAll('.overlay svg[x]:not(.scale)')].map((mark) => {
      const at = (name: string) => Number.parseFloat(mark.getAttribute(name) ?? '') / 100;
      return { mark, x: at('x'), y: at('y') };
    });
  }

  /** Moves to a camera, at once for readers who want little motion. */
  show(camera: Camera): void {
    const [from, to, started] = [this.#view, viewOf(camera, tourCamera), performance.now()];
    cancelAnimationFrame(this.#move);
    if (isCalm()) {
      this.#draw(to);
      return this.#hideCut();
    }
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - started) / duration));
      this.#draw(between(from, to, part * part * (3 - 2 * part)));
      if (part < 1) this.#move = requestAnimationFrame(step);
      else this.#hideCut();
    };
    this.#move = requestAnimationFrame(step);
  }

  /** Hides the names that the edge of the frame would cut. */
  #hideCut(): void {
    for (const { mark } of this.#marks) {
      const parts = [...mark.children];
      // Firefox measures what an inner picture may cover, not what it draws: its parts tell that.
      if (mark.closest('.names')) mark.classList.toggle('cut', parts.some(this.isCut));
    }
  }

  #draw(view: View): void {
    this.#view = view;
    const [x, y, size] = [view.x, view.y, view.size].map((part) => part * this.#side);
    this.#base?.setAttribute('viewBox', `${x} ${y} ${size} ${size}`);
    // The bar keeps its kilometres and grows with what they take.
    this.#bar?.setAttribute('x2', `${this.#length / view.size}%`);
    for (const { mark, ...at } of this.#marks) {
      mark.setAttribute('x', `${((at.x - view.x) / view.size) * 100}%`);
      mark.setAttribute('y', `${((at.y - view.y) / view.size) * 100}%`);
    }
  }
}
