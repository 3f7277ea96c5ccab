import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '~/i18n/words';
import type { Kept } from '~/schema/kept';
import { content } from '../content/real';
import { found, nothing, spareBytes } from './kept';
import { openProxy, type RecordingProxy } from './recording-proxy';
import { live, Site, type Opened } from './site';

const site = new Site();
let proxy: RecordingProxy;
let opened: Opened;

beforeAll(async () => {
  proxy = await openProxy();
  opened = await site.blank({
    serviceWorkers: 'allow',
    proxy: { server: proxy.url, bypass: 'localhost' },
  });
});
afterAll(async () => {
  await opened.context.close();
  await proxy.close();
});

/** What the page on privacy says lies there once pages have done their work; nothing before a copy is kept. */
function listed(build: string): Record<string, string[]> {
  const gaps = { path: new URL(site.url).pathname, build };
  const nameOf = ({ name }: Kept['items'][number]) =>
    name.replace('{path}', gaps.path).replace('{build}', gaps.build);
  return Object.fromEntries(
    content.kept.map(({ id, items }) => [id, items.filter(({ stays }) => stays).map(nameOf)]),
  );
}

test('search, map and builder tell nobody and leave nothing in the browser', async () => {
  const { page, errors, failed, requests } = opened;
  await spareBytes(page);
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
