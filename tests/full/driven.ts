import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { serveSite, type Served } from '~/hosting/server';
import type { Candidate, Engine, EngineOptions } from './engine';
import { engines } from './engines';
import { serveRecorded } from './recorder';

/** One browser for the tests of a group, with the built site under a path of its own. */
export class Driven {
  readonly candidate: Candidate;
  #engine: Engine | undefined;
  #site: Served | undefined;
  #done: string[] = [];

  constructor(candidate: Candidate, options: EngineOptions = {}) {
    this.candidate = candidate;
    const { name, missing, isSilent } = candidate;
    const lack = `${name}: not tried, this machine lacks ${missing.join(', ')}`;
    beforeAll(async () => {
      if (missing.length > 0) return;
      const serve = isSilent && !options.keeps ? serveRecorded : serveSite;
      this.#site = await serve({ folder: 'dist', base: '/some/sub/path/' });
      this.#engine = await candidate.launch(options);
    });
    beforeEach((context) => {
      if (missing.length > 0) context.skip(lack);
    });
    afterAll(async () => {
      console.log(this.#engine ? `${this.#engine.name}: ${this.#done.join('; ')}` : lack);
      await this.#engine?.close();
      await this.#site?.close();
    });
  }

  /** The browser. */
  get engine(): Engine {
    if (!this.#engine) throw new Error('the browser is not open');
    return this.#engine;
  }

  /** The address of the front page. */
  get url(): string {
    return this.#site?.url ?? '';
  }

  /** Notes what was tried, for the line that the group ends with. */
  tried(what: string): void {
    this.#done.push(what);
  }

  /** What went wrong, without the icon that browsers ask for on their own where a page names none. */
  async troubles(): Promise<string[]> {
    const all = await this.engine.troubles();
    return all.filter((trouble) => !/^404 http:\/\/[^/]+\/favicon\.ico$/.test(trouble));
  }
}

/** The same tests for every browser. */
export function inEveryEngine(tests: (driven: Driven) => void): void {
  describe.each(engines)('in $name', (candidate) => tests(new Driven(candidate)));
}
