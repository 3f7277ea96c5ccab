import { browserLines } from './browser-lines.client';
import { frameTells } from './frame-line.client';
import { hostAt, patience, within, type Trial } from './host';
import { buildIn, hostLines } from './host-lines';
import { none, type Wanted } from './judge';
import { lines, type Line } from './lines';
import { filled, reportText, type Told } from './report';
import { untried, type Result } from './result';
import { isCopy, rootOf } from './surroundings.client';
import { count, verdictOf } from './verdict';

/** How many lines are tried at once. */
const atOnce = 6;

/** Tries every line of the page, when asked to, and says how each ended and what it comes to. */
class HostCheck extends HTMLElement {
  #results = new Map<Line, Result>();
  #told: Told = JSON.parse(this.dataset['told'] ?? '{}');
  #root = rootOf();
  #fromDisk = this.#root.protocol === 'file:';

  connectedCallback(): void {
    this.#show('.disk', this.#fromDisk);
    this.#show('.copy', isCopy());
    this.#runs?.addEventListener('click', () => this.#run());
  }

  get #runs(): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>('button[data-do="run"]');
  }

  #show(selector: string, shown: boolean): void {
    this.querySelector<HTMLElement>(selector)?.toggleAttribute('hidden', !shown);
  }

  #say(text: string, selector = '.outcome'): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }

  /** How each line is tried, with answers of the host that are all new. */
  #trials(): Record<Line, () => Result | Promise<Result>> {
    const root = this.#root;
    const ask = hostAt({ root, fetch: window.fetch.bind(window) });
    const wanted: Wanted = JSON.parse(this.dataset['wanted'] ?? '{}');
    const hashed: Trial['hashed'] = JSON.parse(this.dataset['hashed'] ?? '{}');
    const build = isCopy() ? undefined : (buildIn(document.head.innerHTML) ?? none);
    const surroundings = { root, ask, fromDisk: this.#fromDisk };
    const trials = [
      ...Object.entries(browserLines).map(([line, trial]) => [line, () => trial(surroundings)]),
      ...Object.entries(hostLines).map(([line, trial]) => [
        line,
        () => (this.#fromDisk ? untried('disk') : trial({ ask, wanted, hashed, build })),
      ]),
      ['height', () => frameTells(root, this.querySelector('.stage') ?? this)],
    ];
    return Object.fromEntries(trials);
  }

  async #run(): Promise<void> {
    const run = this.#runs;
    if (run?.getAttribute('aria-disabled') === 'true') return;
    run?.setAttribute('aria-disabled', 'true');
    this.#results.clear();
    this.#say(this.#told.trying);
    const trials = this.#trials();
    const waiting = [...lines];
    const work = async () => {
      for (let line = waiting.shift(); line; line = waiting.shift()) {
        this.#mark(line, await within(patience, trials[line]));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    this.#conclude();
    run?.removeAttribute('aria-disabled');
  }

  #item(line: Line): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-line="${line}"]`);
  }

  #mark(line: Line, result: Result): void {
    this.#results.set(line, result);
    const item = this.#item(line);
    if (!item) return;
    const { states, reasons } = this.#told;
    item.dataset['state'] = result.state;
    const texts = {
      '.state': states[result.state],
      '.why': result.why ? reasons[result.why] : '',
      '.found code': result.found,
    };
    for (const [place, text] of Object.entries(texts)) {
      const element = item.querySelector(place);
      if (element) element.textContent = text;
    }
    item.querySelector('.found')?.toggleAttribute('hidden', result.found === '');
  }

  #conclude(): void {
    const numbers = {
      works: count(this.#results, 'works'),
      fails: count(this.#results, 'fails'),
      untried: count(this.#results, 'untried'),
    };
    const verdict = this.#told.verdicts[verdictOf(this.#results, this.#fromDisk)];
    const counts = filled(this.#told.counts, numbers);
    this.#say(verdict);
    this.#say(counts, '.counts');
    const rows = lines.map((line) => ({
      name: this.#item(line)?.querySelector('.name')?.textContent ?? line,
      result: this.#results.get(line) ?? untried('time'),
    }));
    const build = buildIn(document.head.innerHTML) ?? '';
    const head = [verdict, counts, location.href, build, navigator.userAgent];
    const field = this.querySelector('textarea');
    if (field) field.value = reportText(head, rows, this.#told);
    this.#show('.report', true);
  }
}

customElements.define('host-check', HostCheck);
