import { cameraFor, tourCamera, type Camera } from './camera';
import { DrawingCamera } from './drawing-camera.client';
import type { EngineFault, EngineSays, EngineView, MapHost } from './engine/contract';
import { loadEngine } from './engine/load';
import { rove } from './rove';

/** What a map says: without its engine as JSON in `data-words`; the rest comes with the engine. */
type Says = Record<'loading' | 'failed' | keyof EngineSays, string>;

/** How long the map may take, in milliseconds, before its drawing says that it is missing. */
const patience = 7000;

/** The state of a map: undefined for its drawing, on its way, live, or why it is a drawing. */
type State = 'loading' | 'live' | 'lost' | EngineFault;

/** The point of a city on the drawing, in degrees. */
function pointOf({ dataset }: SVGElement) {
  const [longitude = 0, latitude = 0] = (dataset['at'] ?? '').split(' ').map(Number);
  return { longitude, latitude };
}

/** The map of the tour: a drawing with links that becomes a map one can move. */
export class TourMap extends HTMLElement implements MapHost {
  #view: EngineView | undefined;
  #drawing: DrawingCamera | undefined;
  #camera = tourCamera;
  #attempt = new AbortController();
  #note = '';

  connectedCallback(): void {
    this.#drawing = new DrawingCamera(this);
    const controls = this.querySelector<HTMLElement>('.controls');
    if (controls) controls.hidden = false;
    this.querySelector('.open')?.addEventListener('click', () => {
      void this.open();
      // The button goes; the focus must not go with it.
      this.querySelector<SVGElement>('[data-stop][tabindex="0"]')?.focus({ preventScroll: true });
    });
    this.querySelector('.frame')?.addEventListener('click', (event) => this.#tap(event));
    this.addEventListener('focusin', () => this.#keepInSight());
    rove([...this.querySelectorAll<SVGAElement>('a[data-stop]')]);
    if (this.dataset['live'] === 'soon') void this.open();
  }

  disconnectedCallback(): void {
    this.#attempt.abort();
    this.#view?.remove();
    this.#view = undefined;
  }

  /** Gives back what a live map takes while nobody sees it; the drawing shows the same. */
  rest(): void {
    const camera = this.#view?.camera();
    if (!camera) return;
    this.disconnectedCallback();
    delete this.dataset['state'];
    this.#look(camera);
  }

  /** Goes back to the drawing where the graphics card took the map away, and says so. */
  lose(why: string): void {
    this.rest();
    this.#state = 'lost';
    this.#tell(why);
  }

  /** Tells readers and screen readers what they did; a note that stays until the next one. */
  say(note: string): void {
    this.#note = note;
    this.#tell(note);
  }

  /** Tells how the map is doing, unless a note stands. */
  #report(state: string): void {
    this.#tell(this.#note || state);
  }

  #tell(text: string): void {
    const status = this.querySelector('.status');
    if (status) status.textContent = text;
  }

  /** Moves to where some stops lie, or to the whole tour where they lie in many places or none. */
  show(stops: readonly string[]): void {
    const near = [...this.querySelectorAll<SVGElement>('[data-city]')].filter((city) =>
      stops.some((stop) => city.querySelector(`[data-stop="${stop}"]`)),
    );
    this.#look(cameraFor(near.map(pointOf)));
  }

  /** Shows the whole tour where a key has led to a stop that lies outside of what the drawing shows. */
  #keepInSight(): void {
    const stop = this.querySelector('.stop:focus-visible');
    if (stop && !this.#view && this.#drawing?.isCut(stop)) this.show([]);
  }

  #look(camera: Camera): void {
    this.#camera = camera;
    if (this.#view) this.#view.moveTo(camera);
    else this.#drawing?.show(camera);
  }

  /** Loads the engine and lets the map take over from the drawing; says why where it cannot. */
  async open(): Promise<void> {
    if (/^l(oading|ive)$/.test(this.dataset['state'] ?? '')) return;
    this.#state = 'loading';
    this.#report(this.#says.loading);
    this.#attempt.abort();
    const attempt = (this.#attempt = new AbortController());
    // A map that is late is told as missing; where it comes after all, it takes over.
    const timer = setTimeout(() => this.#stay('failed'), patience);
    const result = await this.#start(attempt).catch(() => 'failed' as const);
    clearTimeout(timer);
    if (attempt !== this.#attempt) return;
    if (typeof result === 'string') this.#stay(result);
    else this.#takeOver(result);
  }

  #stay(why: EngineFault): void {
    this.#state = why;
    this.#tell(this.#says[why]);
  }

  #takeOver(view: EngineView): void {
    this.#view = view;
    this.#state = 'live';
    this.#report(this.#says.ready);
    // The reader may have gone on while the map was on its way.
    view.moveTo(this.#camera);
  }

  get #says(): Says {
    return { ...JSON.parse(this.dataset['words'] ?? '{}'), ...window.sevenStopsMap?.says };
  }

  set #state(state: State) {
    this.dataset['state'] = state;
  }

  async #start(attempt: AbortController) {
    const engine = await loadEngine(this.dataset['engine'] ?? '');
    return engine.open(this, this.#camera, attempt);
  }

  /** A tap on the drawing asks for the map, also where that was lost; one on a stop leads to its page. */
  #tap(event: Event): void {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link && (this.dataset['state'] ?? 'lost') === 'lost') void this.open();
  }
}

customElements.define('tour-map', TourMap);
