import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a browser shows of a page. */
export interface Look {
  title: string;
  /** The words of its first heading. */
  heading: string;
  /** How many drawings in its text take room. */
  drawings: number;
  /** The pictures that could not be drawn, those that say something by their words. */
  broken: string[];
  /** The faces that could not be had. */
  faceless: string[];
}

type ContextOptions = Parameters<Browser['newContext']>[0];

/** Tells every breach of a policy in any document of a page to the test; runs before all else there. */
function watchPolicy(): void {
  const tell = Reflect.get(window, 'tellBreach');
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    tell(`${location.href} breaks ${effectiveDirective} with ${blockedURI || 'what stands in it'}`),
  );
}

/** Windows of one reader that go through many pages, with everything that goes wrong on the way. */
export class Crawler {
  /** Errors, failed requests and answers from 400 up, each with the page where it came. */
  readonly wrong: string[] = [];
  /** What a content security policy forbade, in any document. */
  readonly breaches: string[] = [];
  /** Every address that was asked for. */
  readonly asked = new Set<string>();
  readonly context: BrowserContext;
  readonly #windows: Page[] = [];

  private constructor(context: BrowserContext) {
    this.context = context;
  }

  static async open(browser: Browser, options: ContextOptions = {}, windows = 2): Promise<Crawler> {
    const context = await browser.newContext({
      // Small, since painting takes most of the time that a page does.
      viewport: { width: 400, height: 320 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...options,
    });
    const crawler = new Crawler(context);
    await context.exposeFunction('tellBreach', (told: string) => crawler.breaches.push(told));
    await context.addInitScript(watchPolicy);
    for (let count = 0; count < windows; count += 1) crawler.#watch(await context.newPage());
    return crawler;
  }

  #watch(page: Page): void {
    const tell = (what: string) => this.wrong.push(`${page.url()}: ${what}`);
    page.on('pageerror', ({ message }) => tell(message));
    page.on('console', (message) => {
      if (message.type() === 'error') tell(message.text());
    });
    page.on('request', (request) => this.asked.add(request.url()));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      // Leaving a page breaks off what it was still loading; that is no failure of the site.
      if (why !== 'net::ERR_ABORTED') tell(`${request.url()} failed: ${why}`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 400) tell(`${answer.url()} answered ${answer.status()}`);
    });
    this.#windows.push(page);
  }

  /** The first window. */
  get page(): Page {
    const [page] = this.#windows;
    if (!page) throw new Error('no window is open');
    return page;
  }

  /** Opens every address, a few at once, and does something on each. */
  async each(addresses: readonly string[], act: (page: Page, address: string) => Promise<void>) {
    const waiting = [...addresses];
    const work = async (page: Page) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await page.goto(next);
        await act(page, next);
        // What a policy forbade is told a moment later.
        await page.evaluate(() => new Promise((done) => setTimeout(done)));
      }
    };
    await Promise.all(this.#windows.map(work));
  }
}

/** What a page shows once its faces and its pictures are there. */
export function lookAt(page: Page): Promise<Look> {
  return page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.all([
      document.fonts.ready,
      ...images.map((image) => image.decode().catch(() => undefined)),
    ]);
    const hasRoom = (one: Element) => one.getBoundingClientRect().width > 0;
    const bare = (family: string) => family.replace(/["']/g, '');
    // What a reader's machine may have or not is none of the files that must come.
    const brought = [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter(({ style }) => style.getPropertyValue('src').includes('url('))
      .map(({ style }) => bare(style.getPropertyValue('font-family')));
    return {
      title: document.title,
      heading: document.querySelector('h1')?.textContent?.trim() ?? '',
      drawings: [...document.querySelectorAll('main svg')].filter(hasRoom).length,
      broken: images
        .filter(({ naturalWidth }) => naturalWidth === 0)
        .map(({ src, alt }) => `${src} ${alt}`.trim()),
      faceless: [...document.fonts]
        .filter(({ status, family }) => status === 'error' && brought.includes(bare(family)))
        .map(({ family }) => family),
    };
  });
}

/** Has the map of a page or a frame come alive, by its button where it does not begin by itself. */
export async function bringAlive(place: Pick<Page, 'locator'>): Promise<void> {
  const button = place.locator('tour-map [data-do="open"]').first();
  // A press before its script has begun would be lost.
  await place.locator('tour-map:defined').first().waitFor();
  if (await button.isVisible()) await button.click();
  await place.locator('tour-map[data-state="live"]').waitFor({ timeout: 60_000 });
}
