import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

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

/** What a test may do to a window that cannot be undone, or not surely. */
const changes = {
  page: ['route', 'addInitScript', 'exposeFunction', 'setViewportSize', 'emulateMedia', 'goBack'],
  context: [
    'route',
    'addInitScript',
    'exposeFunction',
    'newCDPSession',
    'setOffline',
    'grantPermissions',
  ],
} as const;

/** A window that tests use one after the other: a new one takes longer than most of what is tried in it. */
export class Window {
  readonly page: Page;
  readonly context: BrowserContext;
  #isChanged = false;
  #seen: Pick<Opened, 'errors' | 'requests' | 'failed'> = { errors: [], requests: [], failed: [] };

  private constructor(page: Page) {
    this.page = page;
    this.context = page.context();
    this.#watch();
  }

  /** A new window, which is given to `rest` when a test closes its context and left it as it was. */
  static async open(
    browser: Browser,
    options: BrowserContextOptions,
    rest: (window: Window) => void,
  ): Promise<Window> {
    const context = await browser.newContext(options);
    const window = new Window(await context.newPage());
    if (options.javaScriptEnabled !== false) waitForScripts(window.page);
    window.#noteChanges();
    const close = context.close.bind(context);
    const giveBack = async () => {
      if (await window.#isClean()) rest(window);
      else await close();
    };
    Object.assign(context, { close: giveBack });
    return window;
  }

  /** The window for a test, with nothing seen yet. */
  use(): Opened {
    this.#seen = { errors: [], requests: [], failed: [] };
    return { page: this.page, context: this.context, ...this.#seen };
  }

  #watch(): void {
    const { page } = this;
    page.on('pageerror', (error) => this.#seen.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#seen.errors.push(message.text());
    });
    page.on('request', (request) => this.#seen.requests.push(request.url()));
    page.on('requestfailed', (request) => {
      // Leaving a page breaks off what it was still loading; that is no failure of the site.
      const why = request.failure()?.errorText;
      if (why !== 'net::ERR_ABORTED') this.#seen.failed.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#seen.failed.push(response.url());
    });
  }

  #noteChanges(): void {
    const note = (target: object, names: readonly string[]) => {
      for (const name of names) {
        const own: unknown = Reflect.get(target, name);
        if (typeof own !== 'function') throw new Error(`a window has no ${name}`);
        const noted = (...args: unknown[]): unknown => {
          this.#isChanged = true;
          return Reflect.apply(own, target, args);
        };
        Object.assign(target, { [name]: noted });
      }
    };
    note(this.page, changes.page);
    note(this.context, changes.context);
    note(this.page.clock, ['install']);
  }

  /** Leaves the page, and tells whether the next test finds the window as if it were new. */
  async #isClean(): Promise<boolean> {
    const { page, context } = this;
    if (this.#isChanged || context.pages().length !== 1 || page.isClosed()) return false;
    const stored = await page
      .evaluate(() => localStorage.length + sessionStorage.length + window.name.length)
      .catch(() => 1);
    if (stored > 0 || (await context.cookies()).length > 0) return false;
    await page.goto('about:blank', { waitUntil: 'commit' });
    return true;
  }
}
