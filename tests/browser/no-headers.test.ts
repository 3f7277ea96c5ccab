import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '~/i18n/words';
import { mapKinds } from './all-pages';
import { serveBare } from './bare-host';
import { launch } from './chromium';
import { Crawler } from './crawler';
import { said } from './offline-reader';
import { expectWholeOnBare } from './whole-site';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('on a host that sends no header at all every page is whole and every kind of map comes alive', () =>
  expectWholeOnBare(browser, { kind: 'nothing at all', base: '/some/sub/path/', maps: mapKinds }));

/** A page of a host that knows no kinds, with all that was said on its console. */
async function openBare(path: string, act: (page: Page) => Promise<void>): Promise<string[]> {
  const host = await serveBare({ kind: 'text/plain' });
  const crawler = await Crawler.open(browser, { serviceWorkers: 'allow' }, 1);
  await crawler.each([host.url + path], act);
  await crawler.context.close();
  await host.close();
  return crawler.wrong;
}

test('where a host calls scripts something else, the search looks through the titles and says so', async () => {
  const wrong = await openBare('search/?q=fashion', async (page) => {
    await page.waitForSelector('.found ol > li');
    const told = await page.locator('[role=status]').textContent();
    expect(told).toContain(wordsOf('en').search.titlesOnly);
  });
  const others = wrong.filter((line) => !line.includes('MIME type'));
  expect(others).toEqual([]);
});

test('where a host calls the worker something else, no copy is kept and no page says one is', async () => {
  const wrong = await openBare('about/', async (page) => {
    await page.waitForEvent('console', (message) => message.text().includes('MIME type'));
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.getByText(said.available).count()).toBe(0);
  });
  expect(wrong).toHaveLength(1);
});
