import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { wordsOf } from '~/i18n/words';
import type { Kept } from '~/schema/kept';
import { content } from '../content/real';
import { pages } from '../site/built';
import { openProxy, type RecordingProxy } from './recording-proxy';
import { live, Site, type Opened } from './site';

const site = new Site();
let proxy: RecordingProxy;
let opened: Opened;

beforeAll(async () => {
  proxy = await openProxy();
  opened = await site.blank({
    // A small window asks for the same and is painted in a third of the time.
    viewport: { width: 320, height: 256 },
    serviceWorkers: 'allow',
    proxy: { server: proxy.url, bypass: 'localhost' },
  });
});
afterAll(async () => {
  await opened.context.close();
  await proxy.close();
});

/** What lies in the browser, by the places that `content/kept.yaml` names. */
async function found(page: Page): Promise<Record<string, string[]>> {
  const cookies = await opened.context.cookies();
  const rest = await page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    const databases = await indexedDB.databases();
    return {
      'local-storage': Object.keys(localStorage),
      'session-storage': Object.keys(sessionStorage),
      'indexed-db': databases.map(({ name }) => name ?? ''),
      'cache-storage': await caches.keys(),
      'service-worker': workers.map(({ active }) => new URL(active?.scriptURL ?? '').pathname),
    };
  });
  return { cookies: cookies.map(({ name }) => name), ...rest };
}

/** What the page on privacy says lies there once pages have done their work; nothing before a copy is kept. */
function listed(build: string): Record<string, string[]> {
  const gaps = { path: new URL(site.url).pathname, build };
  const nameOf = ({ name }: Kept['items'][number]) =>
    name.replace('{path}', gaps.path).replace('{build}', gaps.build);
  return Object.fromEntries(
    content.kept.map(({ id, items }) => [id, items.filter(({ stays }) => stays).map(nameOf)]),
  );
}

const nothing = Object.fromEntries(content.kept.map(({ id }) => [id, []]));

/** Makes the device one that asks for few bytes, which has no copy begun, or one that does not. */
async function spareBytes(page: Page, dataSaverEnabled: boolean): Promise<void> {
  const session = await opened.context.newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled });
}

test('under a sub-path every page loads whole; pages, search, map and builder tell nobody and leave nothing in the browser', async () => {
  const { page, errors, failed, requests } = opened;
  await spareBytes(page, true);
  for (const { address } of pages.filter(({ file }) => file !== '404.html')) {
    await page.goto(site.url + address.slice(1));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site.url}search/`);
  await page.getByRole('searchbox').fill('livestream');
  await page.waitForSelector('.found ol > li');
  await page.goto(`${site.url}map/`);
  await live(page);
  await page.goto(`${site.url}embed/`);
  await page.selectOption('[name=what]', 'loom');
  await page.selectOption('[name=theme]', 'branding');
  expect({ errors, failed }).toEqual({ errors: [], failed: [] });
  const strange = requests.filter((url) => !url.startsWith(site.url) && !/^(blob|data):/.test(url));
  expect(strange).toEqual([]);
  expect(proxy.asked).toEqual([]);
  expect(await found(page)).toEqual(nothing);
});

test('once a copy is kept, the browser holds exactly what the page on privacy lists', async () => {
  const { page } = opened;
  await spareBytes(page, false);
  await page.goto(`${site.url}privacy/`);
  await page
    .getByText(wordsOf('en').offline.available, { exact: true })
    .waitFor({ timeout: 60_000 });
  const build = await page.locator('meta[name=build]').getAttribute('content');
  expect(await found(page)).toEqual(listed(build ?? ''));
  expect(proxy.asked).toEqual([]);
  const told = await page.locator('section:has(> #kept)').innerText();
  for (const { place, items } of content.kept) {
    const texts = [place.en, ...items.flatMap(({ what, until }) => [what.en, until.en])];
    for (const text of texts) expect(told).toContain(text);
  }
});

test('such a request, cookie or entry would have been seen', async () => {
  const { page } = opened;
  await page.evaluate(() => {
    document.cookie = 'a=b';
    localStorage.setItem('c', 'd');
    sessionStorage.setItem('e', 'f');
    return new Promise((resolve) => (indexedDB.open('g').onsuccess = resolve));
  });
  expect(await found(page)).toMatchObject({
    cookies: ['a'],
    'local-storage': ['c'],
    'session-storage': ['e'],
    'indexed-db': ['g'],
  });
  await page.goto('http://third.test/');
  expect(proxy.asked).toContain('http://third.test/');
});
