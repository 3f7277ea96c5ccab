import { afterAll, beforeAll } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { serveSite, type Served } from '~/hosting/server';
import { launch } from './chromium';
import { Window, type Opened } from './window';

export { begun, type Opened } from './window';

type ContextOptions = Parameters<Browser['newContext']>[0];

/** What every window has that is not told otherwise. */
const usual = {
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
  // A copy that is being kept asks for every file of the site.
  serviceWorkers: 'block',
} as const;

/** The built site under a path of its own, open in a browser, for one file of tests. */
export class Site {
  #served: Served | undefined;
  #browser: Browser | undefined;
  /** Windows that tests have given back, by what they were opened with. */
  readonly #resting = new Map<string, Window[]>();

  constructor({ webgl = true, keepsPages = false } = {}) {
    beforeAll(async () => {
      this.#served = await serveSite({ folder: 'dist', base: '/some/sub/path/' });
      this.#browser = await launch({ webgl, keepsPages });
    });
    afterAll(async () => {
      await this.#browser?.close();
      await this.#served?.close();
    });
  }

  /** The address of the front page. */
  get url(): string {
    return this.#served?.url ?? '';
  }

  /**
   * A page of its own that watches what it asks for and what goes wrong. To close its context gives the window
   * back to the next test that asks for the same; one that a test changed for good is closed.
   */
  async blank(options: ContextOptions = {}): Promise<Opened> {
    if (!this.#browser) throw new Error('the browser is not open yet');
    const resting = this.#restingFor(options);
    const window =
      resting.pop() ??
      (await Window.open(this.#browser, { ...usual, ...options }, (one) => resting.push(one)));
    return window.use();
  }

  #restingFor(options: ContextOptions): Window[] {
    const key = JSON.stringify(options);
    const resting = this.#resting.get(key) ?? [];
    this.#resting.set(key, resting);
    return resting;
  }

  /** A page of the site, loaded. */
  async open(path: string, options: ContextOptions = {}): Promise<Opened> {
    const opened = await this.blank(options);
    await opened.page.goto(this.url + path);
    return opened;
  }
}

/** Waits until the map of a page has taken over from its drawing. */
export async function live(page: Page): Promise<void> {
  await page.waitForSelector('tour-map[data-state="live"]', { timeout: 30_000 });
}
