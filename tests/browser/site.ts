import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveSite, type Served } from '~/hosting/server';
import { launch } from './chromium';

/** A page that is open, with everything that went wrong on it. */
export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Uncaught errors and messages of the console that tell of one. */
  errors: string[];
  /** Every address that was asked for. */
  requests: string[];
  /** Every address that failed or answered 400 and above. */
  failed: string[];
}

type ContextOptions = Parameters<Browser['newContext']>[0];

/** The built site under a path of its own, open in a browser, for one file of tests. */
export class Site {
  #served: Served | undefined;
  #browser: Browser | undefined;

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

  /** A new page of its own that watches what it asks for and what goes wrong. */
  async blank(options: ContextOptions = {}): Promise<Opened> {
    if (!this.#browser) throw new Error('the browser is not open yet');
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      // A copy that is being kept asks for every file of the site.
      serviceWorkers: 'block',
      ...options,
    });
    const page = await context.newPage();
    if (options.javaScriptEnabled !== false) waitForScripts(page);
    const opened: Opened = { page, context, errors: [], requests: [], failed: [] };
    page.on('pageerror', (error) => opened.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') opened.errors.push(message.text());
    });
    page.on('request', (request) => opened.requests.push(request.url()));
    page.on('requestfailed', (request) => {
      // Leaving a page breaks off what it was still loading; that is no failure of the site.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') opened.failed.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) opened.failed.push(response.url());
    });
    return opened;
  }

  /** A page of the site, loaded. */
  async open(path: string, options: ContextOptions = {}): Promise<Opened> {
    const opened = await this.blank(options);
    await opened.page.goto(this.url + path);
    return opened;
  }
}

/** How long a test waits for scripts that may never begin, as under a clock that stands, in milliseconds. */
const patience = 2000;

/**
 * Waits until the scripts of a loaded page have begun, after its first frame and each as a task of its own,
 * and have laid out what lies below the first screen.
 */
export async function begun(page: Page): Promise<void> {
  const tasks = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = (turn: number) =>
          turn > 2 && !document.querySelector('.below')
            ? resolve()
            : setTimeout(() => look(turn + 1));
        requestAnimationFrame(() => look(0));
      }),
  );
  // A page may lead on to another while it is waited for.
  await Promise.race([tasks.catch(() => undefined), delay(patience, undefined, { ref: false })]);
}

/** Lets a page that is opened or loaded again begin its scripts before a test goes on. */
function waitForScripts(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const isWhole = (waitUntil?: string) => waitUntil === undefined || waitUntil === 'load';
  Object.assign(page, {
    goto: async (...[url, options]: Parameters<Page['goto']>) => {
      const response = await goto(url, options);
      if (isWhole(options?.waitUntil)) await begun(page);
      return response;
    },
    reload: async (...[options]: Parameters<Page['reload']>) => {
      const response = await reload(options);
      if (isWhole(options?.waitUntil)) await begun(page);
      return response;
    },
  });
}

/** Waits until the map of a page has taken over from its drawing. */
export async function live(page: Page): Promise<void> {
  await page.waitForSelector('tour-map[data-state="live"]', { timeout: 30_000 });
}
