import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { isKept } from '~/hosting/service-worker/write';
import { addressOf } from '~/hosting/service-worker/addresses';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { axeFinds } from './axe';
import { launch } from './chromium';
import { FragileHost } from './fragile-host';
import { cacheNames, go, openReader, scopes, untilSaid, visit } from './offline-reader';
import { pageKinds } from './page-kinds';
import { live } from './site';

let browser: Browser;
let host: FragileHost;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await FragileHost.open('dist');
});
afterEach(() => host.close());

/** What the manifest promises of every file that belongs into a copy, by its address. */
const promised = readFileSync('dist/manifest-sha256.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line) => ({ hash: line.slice(0, 64), file: line.slice(66) }))
  .filter(({ file }) => isKept(file))
  .map(({ hash, file }) => ({ hash, address: addressOf(file) }));

const { search } = wordsOf('en');

const kinds = publishedLanguages.flatMap((language) =>
  pageKinds.map((kind) => localPath(language, `/${kind}`).slice(1)),
);

test('after one visit to a deep page the whole site is read without network', async () => {
  const { context, page, errors } = await openReader(browser);
  await visit(page, `${host.url}sites/menglan/`);
  await host.goAway();
  await context.setOffline(true);

  await go(page, `${host.url}search/`);
  const wrong = await page.evaluate(
    async ({ root, files }) => {
      const digest = async (bytes: ArrayBuffer) =>
        [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('');
      const looks = files.map(async ({ address, hash }) => {
        const answer = await fetch(root + address);
        const isRight = answer.ok && (await digest(await answer.arrayBuffer())) === hash;
        return isRight ? [] : address;
      });
      return (await Promise.all(looks)).flat();
    },
    { root: host.url, files: promised },
  );
  expect(wrong).toEqual([]);
  expect(promised.length).toBeGreaterThan(150);

  for (const kind of kinds) {
    const answer = await page.goto(host.url + kind);
    expect([kind, answer?.status(), await page.locator('h1').count()]).toEqual([kind, 200, 1]);
  }
  await page.goto(`${host.url}map/`);
  await live(page);
  await page.goto(`${host.url}search/`);
  await page.getByRole('searchbox').fill('livestream');
  await page.waitForSelector('.found ol > li');
  await page.getByRole('searchbox').fill('xylophone');
  await page.getByText(search.nothing, { exact: true }).waitFor();
  await page.goto(`${host.url}themes/?x=1#branding`);
  await untilSaid(page, 'available');
  // The pictures of the press kit are to be taken away; without network their words stand for them.
  expect(errors.filter((error) => !/\/press\/.*\.png$/.test(error))).toEqual([]);

  await page.goto(`${host.url}sites/menglan?x=1`);
  expect(page.url()).toBe(`${host.url}sites/menglan/?x=1`);
  expect((await page.goto(`${host.url}sites/menglan/index.html`))?.status()).toBe(200);
  const lost = await page.goto(`${host.url}nothing/at/all/`);
  expect(lost?.status()).toBe(404);
  await page.waitForSelector('base', { state: 'attached' });
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.waitForURL(`${host.url}map/`);
  await context.close();
});

test.each(['hangs up', 'answers 500'] as const)(
  'where the host %s at a file for a moment, the copy comes whole all the same',
  async (fault) => {
    const { context, page } = await openReader(browser);
    host.faults.set('data/sites.csv', fault);
    await go(page, `${host.url}about/`);
    const timesAsked = () => host.asked.filter((address) => address === 'data/sites.csv').length;
    await expect.poll(timesAsked, { timeout: 20_000 }).toBeGreaterThan(1);
    host.faults.clear();
    await untilSaid(page, 'available');
    await context.close();
  },
);

test('the state of the copy moves nothing, is spoken once, and passes axe', async () => {
  const { context, page } = await openReader(browser, { viewport: { width: 1280, height: 3000 } });
  await page.addInitScript(() => {
    Reflect.set(window, 'shifts', 0);
    new PerformanceObserver((list) => {
      Reflect.set(
        window,
        'shifts',
        Number(Reflect.get(window, 'shifts')) + list.getEntries().length,
      );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page, `${host.url}corrections/`);
  expect(await page.locator('footer [role="status"]').count()).toBe(1);
  expect(await axeFinds(page)).toEqual([]);
  await visit(page, `${host.url}corrections/`);
  expect(await page.locator('footer [role="status"]').count()).toBe(0);
  expect(await page.evaluate(() => Number(Reflect.get(window, 'shifts')))).toBe(0);
  await context.close();
});

test('?sw=off takes away what is ours and nothing else, and says so', async () => {
  const { context, page, errors } = await openReader(browser);
  await visit(page, `${host.url}about/`);
  const others = ['somebody else', 'seven-stops /some/sub/path/deeper/ 1', 'seven-stops /some/ 1'];
  await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
  await go(page, `${host.url}glossary/?sw=off`);
  await untilSaid(page, 'removed');
  expect((await cacheNames(page)).sort()).toEqual(others.sort());
  expect(await scopes(page)).toEqual([]);
  await visit(page, `${host.url}about/`);
  expect(await cacheNames(page)).toHaveLength(others.length + 1);
  expect(errors).toEqual([]);
  await context.close();
});

/** Gives a page that wants to keep a copy the time to do so. */
const settle = (page: { waitForTimeout: (time: number) => Promise<void> }) =>
  page.waitForTimeout(1500);

test('a frame for other pages keeps no copy, and neither does a page in a frame', async () => {
  const { context, page, errors } = await openReader(browser);
  await page.goto(`${host.url}embed/map/`);
  await settle(page);
  expect(await scopes(page)).toEqual([]);
  await page.route(`${host.url}outer/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe src="../about/"></iframe>' }),
  );
  await page.route(`${host.url}about/`, async (route) => {
    const { 'content-security-policy': _, ...headers } = (await route.fetch()).headers();
    await route.fulfill({ response: await route.fetch(), headers });
  });
  await page.goto(`${host.url}outer/`);
  await page.frameLocator('iframe').locator('footer').waitFor();
  await settle(page);
  expect(await scopes(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('from disk and over a connection that is not secure a page asks for no copy', async () => {
  const { context, page, errors } = await openReader(browser);
  await page.goto(pathToFileURL(path.resolve('dist/about/index.html')).href);
  await settle(page);
  const asked: string[] = [];
  await page.route('http://stops.test/**', async (route) => {
    const address = route.request().url();
    asked.push(address);
    const url = address.replace('http://stops.test/', host.url);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto('http://stops.test/about/');
  await settle(page);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(asked.filter((address) => address.endsWith('sw.js'))).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
