import type { Browser, Page } from 'playwright-core';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { bringAlive } from '../browser/crawler';
import type { Traffic } from './profile';
import type { Served } from './serve';
import { kilobytes, layOut, show } from './table';

/** What the server sends to a reader with an empty cache. */
export interface Sent {
  what: string;
  /** With the page. */
  page: Traffic;
  /** On top of it, for what comes after: the map, or the copy for reading offline. */
  then?: Traffic;
  /** How long that took, in seconds, on a line that is not slowed down. */
  seconds?: number;
}

/** Something that is asked for after a page. */
interface Later {
  path: string;
  what: string;
  /** Has it come and waits until it is whole. */
  ask?: (page: Page) => Promise<void>;
  keepsCopy?: boolean;
}

const said = wordsOf('en').offline.available;

const frames: Later[] = publishedLanguages.flatMap((language) =>
  [
    { path: '/embed/map/', ask: bringAlive },
    { path: '/embed/sites/menglan/', ask: bringAlive },
    { path: '/embed/loom/' },
    { path: '/embed/source-strip/' },
  ].map(({ path, ...more }) => {
    const local = localPath(language, path);
    return { path: local.slice(1), what: local, ...more };
  }),
);

const copy: Later = {
  path: 'sites/menglan/',
  what: '/sites/menglan/, then the copy',
  ask: (page) => page.getByText(said, { exact: true }).waitFor({ timeout: 120_000 }),
  keepsCopy: true,
};

const less = (later: Traffic, earlier: Traffic): Traffic => ({
  requests: later.requests - earlier.requests,
  bytes: later.bytes - earlier.bytes,
});

async function weigh(browser: Browser, served: Served, later: Later): Promise<Sent> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const keeping = await browser.newContext();
  const open = async (one: typeof context) => {
    const before = served.sent();
    const page = await one.newPage();
    await page.goto(served.url + later.path, { waitUntil: 'networkidle' });
    return { page, sent: () => less(served.sent(), before) };
  };
  try {
    const { page, sent } = await open(context);
    const plain = sent();
    if (!later.ask) return { what: later.what, page: plain };
    const begun = performance.now();
    const asked = later.keepsCopy ? await open(keeping) : { page, sent };
    await later.ask(asked.page);
    const seconds = (performance.now() - begun) / 1000;
    return { what: later.what, page: plain, then: less(asked.sent(), plain), seconds };
  } finally {
    await Promise.all([context.close(), keeping.close()]);
  }
}

/** Weighs what the frames send, before and after their map, and what the copy for reading offline adds to a visit. */
export async function weighSent(browser: Browser, served: Served, root: string): Promise<Sent[]> {
  const found: Sent[] = [];
  for (const later of [...frames, copy]) {
    found.push(await weigh(browser, served, { ...later, path: root + later.path }));
  }
  return found;
}

/** These weights as a table. */
export function showSent(rows: readonly Sent[]): string {
  const cells = (traffic?: Traffic) => [
    show(traffic?.requests),
    traffic ? kilobytes(traffic.bytes) : '–',
  ];
  const titles = ['sent with an empty cache, then for the map', 'req', 'kB', 'then', 'kB', 's'];
  return layOut([
    titles,
    ...rows.map(({ what, page, then, seconds }) => [
      what,
      ...cells(page),
      ...cells(then),
      show(seconds, 1),
    ]),
  ]);
}
