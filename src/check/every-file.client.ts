import {
  addressIn,
  checkFiles,
  hexOf,
  isNone,
  promisedIn,
  type Comparison,
  type Promised,
} from './all-files';
import { patience } from './host';
import { paths } from './lines';
import { filled } from './report';
import { fetchSteadily } from './steady-fetch';
import { rootOf } from './surroundings.client';

/** The words of the check of all files. */
interface Words {
  going: string;
  done: string;
  stopped: string;
  noManifest: string;
  noAnswer: string;
  kinds: Record<Exclude<Comparison, 'same'>, string>;
}

/** How often the progress is spoken: at each of so many parts. */
const parts = 4;

async function bytesAt(address: URL): Promise<ArrayBuffer | undefined> {
  const received = await fetchSteadily(address, { patience, fetch });
  return isNone(address, received) ? undefined : received.bytes;
}

/** Holds every file that the host sends against the manifest, when asked to. */
class EveryFile extends HTMLElement {
  #words: Words = JSON.parse(this.dataset['words'] ?? '{}');
  #root = rootOf();
  #run = 0;

  connectedCallback(): void {
    const able = this.#root.protocol !== 'file:' && 'subtle' in crypto;
    this.querySelector('.unable')?.toggleAttribute('hidden', able);
    this.querySelector('.able')?.toggleAttribute('hidden', !able);
    this.#button('start')?.addEventListener('click', () => this.#start());
    this.#button('stop')?.addEventListener('click', () => this.#stop());
  }

  #button(name: string): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(`button[data-do="${name}"]`);
  }

  #say(text: string): void {
    const place = this.querySelector('[role=status]');
    if (place) place.textContent = text;
  }

  #shift(running: boolean): void {
    const [start, stop] = [this.#button('start'), this.#button('stop')];
    const held = running ? start : stop;
    const moves = held === document.activeElement;
    start?.toggleAttribute('hidden', running);
    stop?.toggleAttribute('hidden', !running);
    this.querySelector('progress')?.toggleAttribute('hidden', !running);
    // The pressed button is gone, and the one in its place takes over.
    if (moves) (running ? stop : start)?.focus();
  }

  #stop(): void {
    this.#run += 1;
    this.#shift(false);
    this.#say(this.#words.stopped);
  }

  async #start(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.querySelector('ul')?.replaceChildren();
    this.#shift(true);
    const files = await this.#promised();
    if (run !== this.#run) return;
    if (typeof files === 'string') this.#say(this.#words[files]);
    else await this.#check(files, () => run === this.#run);
    if (run === this.#run) this.#shift(false);
  }

  /** The files that the host promises, or the word for why there are none. */
  async #promised(): Promise<Promised[] | 'noManifest' | 'noAnswer'> {
    try {
      const bytes = await bytesAt(new URL(paths.manifest, this.#root));
      const skipped = this.dataset['forHosts']?.split(' ') ?? [];
      const files = promisedIn(new TextDecoder().decode(bytes), skipped);
      return files.length > 0 ? files : 'noManifest';
    } catch {
      return 'noAnswer';
    }
  }

  async #check(files: readonly Promised[], goesOn: () => boolean): Promise<void> {
    const counts: Record<Comparison, number> = { same: 0, changed: 0, missing: 0, silent: 0 };
    let done = 0;
    const tell = () => this.#tellProgress(done, files.length);
    tell();
    await checkFiles({
      files,
      goesOn,
      hashOf: async (file) => {
        const bytes = await bytesAt(addressIn(this.#root, file));
        return bytes && hexOf(await crypto.subtle.digest('SHA-256', bytes));
      },
      told: (file, comparison) => {
        counts[comparison] += 1;
        done += 1;
        if (comparison !== 'same') this.#list(file, comparison);
        tell();
      },
    });
    if (goesOn()) this.#say(filled(this.#words.done, { ...counts, all: files.length }));
  }

  #tellProgress(done: number, all: number): void {
    const bar = this.querySelector('progress');
    if (bar) Object.assign(bar, { max: all, value: done });
    if (done % Math.ceil(all / parts) === 0) this.#say(filled(this.#words.going, { done, all }));
  }

  #list(file: string, comparison: Exclude<Comparison, 'same'>): void {
    const item = document.createElement('li');
    item.textContent = filled(this.#words.kinds[comparison], { file });
    this.querySelector('ul')?.append(item);
  }
}

customElements.define('every-file', EveryFile);
