import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findBuildId } from '~/hosting/build-id';
import { filesBelow } from '~/hosting/manifest';
import { cacheName } from '~/hosting/service-worker/copy';
import { workerCode } from '~/hosting/service-worker/write';
import { launch } from './chromium';
import { FragileHost } from './fragile-host';
import { buildNext } from './next-build';
import {
  buildsIn,
  buildsOf,
  cacheNames,
  go,
  openReader,
  said,
  scopes,
  untilSaid,
  visit,
} from './offline-reader';

let browser: Browser;
let folder: string;
let host: FragileHost;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'served-'));
  cpSync('dist', folder, { recursive: true });
  host = await FragileHost.open(folder);
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const nameOf = (id: string) => cacheName('/some/sub/path/', id);
const idNow = () => findBuildId(readFileSync(path.join(folder, 'index.html'), 'utf8')) ?? '';
const addresses = ['about/', 'embed/map/', 'zh-hans/', 'sites/menglan/'];

/** Asks for a newer build and gives how far that came: `installed`, `redundant` or undefined. */
function update(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing;
    const isDone = () => worker?.state !== 'installing';
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 50));
    return worker?.state;
  });
}

test('a new build waits for the windows of the old one, then stands everywhere at once', async () => {
  const { context, page, errors } = await openReader(browser);
  const first = idNow();
  await visit(page, `${host.url}sites/menglan/`);
  await go(page, `${host.url}embed/`);
  const beside = await context.newPage();
  await go(beside, `${host.url}search/`);
  const second = buildNext(folder, 'anew');
  const everywhere = addresses.map((address) => host.url + address);

  await go(page, `${host.url}about/`);
  await untilSaid(page, 'renewed');
  await go(page, `${host.url}embed/`);
  expect(await buildsIn(page)).toEqual([first]);
  expect(await buildsOf(beside, everywhere)).toEqual([first]);
  await beside.close();

  // A link that opens another window leaves the first one where it is.
  const another = await context.newPage();
  await go(another, `${host.url}search/?q=x`);
  expect(await buildsIn(another)).toEqual([first]);
  expect(await buildsOf(another, everywhere)).toEqual([first]);
  expect(await buildsIn(page)).toEqual([first]);
  await another.close();

  await go(page, `${host.url}about/?x=1#licences`);
  expect(page.url()).toBe(`${host.url}about/?x=1#licences`);
  expect(await page.locator('h1').textContent()).toContain('anew');
  expect(await page.getByText(said.renewed).count()).toBe(0);
  await go(page, `${host.url}embed/`);
  expect(await buildsIn(page)).toEqual([second]);
  await go(page, `${host.url}search/`);
  expect(await buildsOf(page, everywhere)).toEqual([second]);
  expect(await cacheNames(page)).toEqual([nameOf(second)]);
  expect(errors).toEqual([]);
  await context.close();
});

test('what is fetched ahead comes from the copy, and makes way for no new build', async () => {
  const { context, page, errors } = await openReader(browser);
  const first = idNow();
  await visit(page, `${host.url}about/`);
  await go(page, `${host.url}sites/menglan/`);
  const second = buildNext(folder, 'anew');
  expect(await update(page)).toBe('installed');
  host.asked.length = 0;
  const shown: string[] = [];
  page.on('framenavigated', (frame) => shown.push(frame.url()));
  const next = `${host.url}sites/yangzi/`;
  const ahead = page.waitForResponse(next);
  await page.locator('a[rel="next"]').scrollIntoViewIfNeeded();
  expect((await ahead).fromServiceWorker()).toBe(true);
  await page.locator('a[rel="next"]').click();
  await page.waitForURL(next);
  await page.waitForLoadState('load');
  expect(await buildsIn(page)).toEqual([first]);
  expect(shown).toEqual([next]);
  expect(host.asked.filter((address) => address.startsWith('sites/'))).toEqual([]);

  await go(page, `${host.url}about/`);
  expect(await buildsIn(page)).toEqual([second]);
  expect(errors).toEqual([]);
  await context.close();
});

/** What can go wrong with one file of a new build, and how it is undone. */
const failures = [
  ['is answered with an error', () => host.faults.set('data/sites.csv', 'answers 500')],
  ['is cut off', () => host.faults.set('data/sites.csv', 'hangs up')],
  ['was changed on the way', () => appendFileSync(path.join(folder, 'data/sites.csv'), 'x')],
] as const;

test.each(failures)(
  'where a file %s, the old build stays and nothing else is kept',
  async (_, fail) => {
    const { context, page, errors } = await openReader(browser);
    const first = idNow();
    await visit(page, `${host.url}about/`);
    const whole = readFileSync(path.join(folder, 'data/sites.csv'));
    const second = buildNext(folder, 'anew');
    fail();
    expect(await update(page)).toBe('redundant');
    expect(await cacheNames(page)).toEqual([nameOf(first)]);
    await go(page, `${host.url}about/`);
    expect(await buildsIn(page)).toEqual([first]);
    expect(await page.getByText(said.renewed).count()).toBe(0);

    await update(page);
    host.faults.clear();
    writeFileSync(path.join(folder, 'data/sites.csv'), whole);
    expect(await update(page)).toBe('installed');
    await go(page, `${host.url}about/`);
    expect(await buildsIn(page)).toEqual([second]);
    expect(errors).toEqual([]);
    await context.close();
  },
);

test('a browser without room for the copy shows the site as if there were none', async () => {
  const { context, page, errors } = await openReader(browser);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(host.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await go(page, `${host.url}about/`);
  // Only a copy that is being kept asks for this page.
  await expect.poll(() => host.asked, { timeout: 20_000 }).toContain('404.html');
  await expect.poll(() => scopes(page), { timeout: 20_000 }).toEqual([]);
  expect(await cacheNames(page)).toEqual([]);
  expect(await page.getByText(said.available).count()).toBe(0);
  await go(page, `${host.url}map/`);
  expect(errors).toEqual([]);
  await context.close();
});

test('a build without worker takes the copies away that an earlier one had kept', async () => {
  const { context, page, errors } = await openReader(browser);
  await visit(page, `${host.url}about/`);
  await page.evaluate(() => caches.open('somebody else'));
  for (const file of filesBelow(folder).filter((one) => one.endsWith('.html'))) {
    const place = path.join(folder, file);
    const html = readFileSync(place, 'utf8').replace(/ data-offline="[^"]*"/, '');
    writeFileSync(place, html);
  }
  writeFileSync(path.join(folder, 'sw.js'), await workerCode('farewell'));
  await go(page, `${host.url}themes/`);
  await expect.poll(() => cacheNames(page), { timeout: 20_000 }).toEqual(['somebody else']);
  expect(await scopes(page)).toEqual([]);
  await go(page, `${host.url}about/`);
  expect(await page.locator('[data-offline]').count()).toBe(0);
  expect(await scopes(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
