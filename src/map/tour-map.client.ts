import type { Language } from '~/i18n/languages';
import { closeTo, type Camera } from './camera';
import type { EngineFault, EngineView, EngineWords } from './engine/contract';
import { loadEngine } from './engine/load';
import { rove } from './rove';
import type { MapCity } from './tour-geometry';

/** What a page hands to its map, as JSON in `data-settings`. */
interface Settings {
  language: Language;
  camera: Camera;
  cities: MapCity[];
  words: Record<'loading' | 'ready' | 'no-webgl' | 'failed', string> & { engine: EngineWords };
}

/** How long the map may take, in milliseconds, before its drawing says that it is missing. */
const patience = 7500;

/** The state of a map: the drawing, on its way, live, or why it stays a drawing. */
type State = 'drawing' | 'loading' | 'live' | 'no-webgl' | 'failed';

/** The map of the tour: a drawing with links that becomes a map one can move. */
export class TourMap extends HTMLElement {
  #view: EngineView | undefined;
  #stop: string | undefined;
  #note = '';

  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.controls');
    if (controls) controls.hidden = false;
    controls?.addEventListener('click', (event) => this.#press(event.target));
    rove([...this.querySelectorAll<SVGAElement>('a[data-stop]')]);
    if (this.dataset['live'] === 'soon') this.#openSoon();
  }

  disconnectedCallback(): void {
    this.#view?.remove();
    this.#view = undefined;
  }

  /** Tells readers and screen readers what they did; a note that stays until the next one. */
  say(note: string): void {
    this.#note = note;
    this.#tell(note);
  }

  /** Tells how the map is doing, unless a note stands. */
  #report(state: string): void {
    if (!this.#note) this.#tell(state);
  }

  #tell(text: string): void {
    const status = this.querySelector('.status');
    if (status) status.textContent = text;
  }

  /** Moves to a stop's city, or back to the whole tour; a map still on its way goes there at once. */
  show(stop: string | undefined): void {
    this.#stop = stop;
    this.#view?.moveTo(this.#camera());
  }

  /** Loads the engine and lets the map take over from the drawing; says why where it cannot. */
  async open(): Promise<void> {
    if (this.#state === 'loading' || this.#state === 'live') return;
    this.#state = 'loading';
    this.#report(this.#settings.words.loading);
    // A map that is late is told as missing; where it comes after all, it takes over.
    const timer = setTimeout(() => this.#stay('failed'), patience);
    const result = await this.#start().catch(() => 'failed' as const);
    clearTimeout(timer);
    if (typeof result === 'string') this.#stay(result);
    else this.#takeOver(result);
  }

  #stay(why: EngineFault): void {
    this.#state = why;
    this.#tell(this.#settings.words[why]);
  }

  #takeOver(view: EngineView): void {
    this.#view = view;
    this.#state = 'live';
    this.#report(this.#settings.words.ready);
    view.moveTo(this.#camera());
  }

  get #settings(): Settings {
    return JSON.parse(this.dataset['settings'] ?? '{}');
  }

  get #state(): State {
    const states = ['loading', 'live', 'no-webgl', 'failed'] as const;
    return states.find((state) => state === this.dataset['state']) ?? 'drawing';
  }

  set #state(state: State) {
    this.dataset['state'] = state;
  }

  #openSoon(): void {
    requestAnimationFrame(() => setTimeout(() => void this.open()));
  }

  #camera(): Camera {
    const { cities, camera } = this.#settings;
    const city = cities.find(({ stops }) => stops.some(({ id }) => id === this.#stop));
    return city ? closeTo(city.longitude, city.latitude) : camera;
  }

  async #start() {
    const container = this.querySelector<HTMLElement>('.live');
    if (!container) return 'failed';
    const engine = await loadEngine(this.dataset['engine'] ?? '');
    const { camera, cities, language, words } = this.#settings;
    const onMove = (points: { id: string; x: number; y: number }[]) => this.#place(points);
    return engine.open({ container, camera, cities, language, words: words.engine, onMove });
  }

  #place(points: readonly { id: string; x: number; y: number }[]): void {
    for (const { id, x, y } of points) {
      const city = this.querySelector(`[data-city="${id}"]`);
      city?.setAttribute('x', String(x));
      city?.setAttribute('y', String(y));
    }
  }

  #press(target: EventTarget | null): void {
    const what = target instanceof HTMLElement ? target.dataset['do'] : undefined;
    if (what === 'open') void this.open();
    if (what === 'in') this.#view?.zoomBy(1);
    if (what === 'out') this.#view?.zoomBy(-1);
    if (what === 'reset') this.#view?.moveTo(this.#settings.camera);
  }
}

customElements.define('tour-map', TourMap);
