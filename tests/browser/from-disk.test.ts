import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { attribute, dist, files, pageAt } from '../site/built';
import { serveBare } from './bare-host';
import { launch } from './chromium';
import { bringAlive, Crawler } from './crawler';
import { expectWhole } from './whole-site';

const [zip = ''] = files.filter((file) => /^data\/seven-stops-[\d.]+\.zip$/.test(file));
// A folder such as readers have: with a space, a sign that means something in addresses, and Chinese.
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'stick-')), 'my #1 七站 100%');
const root = path.join(folder, path.basename(zip, '.zip'));
const url = `${pathToFileURL(root).href}/`;
const spelled = (address: string) => `${address}index.html`;
let browser: Browser;

beforeAll(async () => {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path.join(dist, zip))))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(path.dirname(folder), { recursive: true });
});

/** The files that the links of a page name and that are not there. */
async function deadLinks(page: Page): Promise<string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], area[href]')].map((link) =>
      'href' in link && typeof link.href === 'string' ? link.href : '',
    ),
  );
  const own = links.filter((link) => link.startsWith('file:'));
  return own.filter((link) => !statSync(fileURLToPath(link), { throwIfNoEntry: false })?.isFile());
}

test('from disk every page of the offline edition is whole, all its links lead to files, and the map alive in both languages and in a frame', () =>
  expectWhole(browser, {
    url,
    write: spelled,
    maps: ['map/', 'zh-hans/map/', 'embed/sites/guotai/'],
    find: deadLinks,
  }));

test.each([
  { name: 'what the search finds', at: 'search/', enter: 'brand', shows: '.found ol > li' },
  { name: 'what the search finds', at: 'zh-hans/search/', enter: '品牌', shows: '.found ol > li' },
])('from disk $name on /$at is there', async ({ at, enter, shows }) => {
  const crawler = await Crawler.open(browser, {}, 1);
  const { page, wrong } = crawler;
  await page.goto(url + spelled(at));
  await page.getByRole('searchbox').fill(enter);
  await page.waitForSelector(shows);
  expect(await deadLinks(page)).toEqual([]);
  await page.locator(`${shows} a`).first().click();
  await page.waitForURL((address) => !address.pathname.includes('/search/'));
  expect(await page.locator('h1').count()).toBe(1);
  expect(wrong).toEqual([]);
  await crawler.context.close();
});

test('from disk a stop is chosen on the live map, and the page of its link opens', async () => {
  const crawler = await Crawler.open(browser, {}, 1);
  const { page, wrong } = crawler;
  await page.goto(url + spelled('map/'));
  await bringAlive(page);
  await page.locator('svg [data-stop="menglan"] .disc').click();
  await page.locator('#card-menglan a').first().click();
  await page.waitForURL('**/index.html*');
  expect(await page.locator('h1').count()).toBe(1);
  expect(await deadLinks(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await crawler.context.close();
});

test('from disk the builder shows the frame that was chosen', async () => {
  const crawler = await Crawler.open(browser, {}, 1);
  const { page, wrong } = crawler;
  await page.goto(url + spelled('embed/'));
  await page.selectOption('[name=what]', 'loom');
  const shown = page.frameLocator('iframe[name="preview"]').locator('main.loom');
  await shown.waitFor({ state: 'attached' });
  expect(await deadLinks(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await crawler.context.close();
});

test.each(publishedLanguages)(
  'in %s the web edition offers the offline edition to be saved',
  (language) => {
    const links = pageAt(localPath(language, '/data/')).elements.filter(
      (element) => attribute(element, 'download') === path.basename(zip),
    );
    expect(links).toHaveLength(1);
  },
);

test('on a host that opens no folders, as Kiwix, the offline edition has its search of every word and its frames', async () => {
  const host = await serveBare({ kind: 'scripts by name', folder: root, opensFolders: false });
  const crawler = await Crawler.open(browser, { serviceWorkers: 'allow' }, 1);
  const { page, wrong, asked } = crawler;
  await page.goto(`${host.url}zh-hans/search/index.html?q=${encodeURIComponent('直播')}`);
  await page.waitForSelector('.found ol > li mark');
  await page.locator('.found ol > li h3 a').first().click();
  await page.waitForURL('**/zh-hans/themes/livestream/index.html');
  await page.goto(`${host.url}embed/index.html?what=loom`);
  const shown = page.frameLocator('iframe[name="preview"]').locator('main.loom');
  await shown.waitFor({ state: 'attached' });
  expect(wrong).toEqual([]);
  expect([...asked].filter((url) => url.endsWith('/sw.js'))).toEqual([]);
  await crawler.context.close();
  await host.close();
});
