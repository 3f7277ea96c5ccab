import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { watch, watchFrames, watchMap } from './watch';

/** The phone that every page is measured on. */
export const phone = {
  viewport: { width: 360, height: 780 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  // What is kept for reading offline comes after the page and is none of its cost.
  serviceWorkers: 'block',
} as const;

/** How slow it is: the main thread against this machine, the line in bits, each request in milliseconds. */
export const slowness = { cpu: 4, downBits: 8_000_000, upBits: 2_000_000, latency: 60 } as const;

/** What has come over the line. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/** A page on the phone, in a context of its own. */
export interface Phone {
  page: Page;
  context: BrowserContext;
  line: Line;
}

/** Counts what the tools of Chromium report of a page's line. */
export class Line {
  readonly #finished = new Map<string, number>();
  readonly #page: Page;
  /** What had arrived when the page said it was loaded. */
  atLoad: Traffic = { requests: Number.NaN, bytes: Number.NaN };

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    const urls = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) =>
      urls.set(requestId, request.url),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (encodedDataLength > 0) this.#finished.set(urls.get(requestId) ?? '', encodedDataLength);
    });
    session.on('Page.loadEventFired', () => (this.atLoad = this.#sum([])));
  }

  /** What has arrived until now; the end of a worker's script is told to the worker, so the page is asked. */
  async sum(): Promise<Traffic> {
    const known = await this.#page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => ({
        url: entry.name,
        bytes: Number(Reflect.get(entry, 'transferSize')),
      })),
    );
    return this.#sum(known.filter(({ url, bytes }) => bytes > 0 && !this.#finished.has(url)));
  }

  #sum(others: readonly { bytes: number }[]): Traffic {
    const all = [...this.#finished.values(), ...others.map(({ bytes }) => bytes)];
    return { requests: all.length, bytes: all.reduce((sum, bytes) => sum + bytes, 0) };
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  const { cpu, downBits, upBits, latency } = slowness;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: downBits / 8,
    uploadThroughput: upBits / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** What a phone may do besides. */
export interface Allowed {
  /** Whether it keeps the copy for reading offline that the site offers. */
  copy?: boolean;
}

/**
 * Opens the phone: a fresh context, slowed down, watched from the first byte. It rests on an empty page
 * of another site first: Chromium takes down the page before a second after a navigation, which holds up
 * the main thread for half a second where both share a process.
 */
export async function openPhone(
  browser: Browser,
  rest: string,
  { copy = false }: Allowed = {},
): Promise<Phone> {
  const context = await browser.newContext({ ...phone, serviceWorkers: copy ? 'allow' : 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await slowDown(session);
  await session.send('Page.enable');
  await page.goto(rest);
  const line = new Line(page, session);
  for (const script of [watch, watchFrames, watchMap]) await page.addInitScript(script);
  return { page, context, line };
}
