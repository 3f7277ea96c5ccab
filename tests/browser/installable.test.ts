import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { launch } from './chromium';
import { FragileHost } from './fragile-host';
import { openReader, visit } from './offline-reader';

let browser: Browser;
let host: FragileHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([launch(), FragileHost.open('dist')]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** What Chromium reads in the manifest of a page, and what it finds wrong with it or with installing from it. */
async function manifestOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { url, errors, data = '' } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  await session.detach();
  return { url, errors, data, installabilityErrors };
}

const starts = publishedLanguages.map((language) => localPath(language, '/').slice(1));

test('Chromium finds nothing wrong with the manifest of either language, and the site starts from it without network', async () => {
  const { context, page, errors } = await openReader(browser);
  const found = [];
  for (const start of starts) {
    await page.goto(host.url + start);
    const { url, errors: faults, data, installabilityErrors } = await manifestOf(page);
    expect([faults, installabilityErrors]).toEqual([[], []]);
    const manifest: unknown = JSON.parse(data);
    if (typeof manifest !== 'object' || manifest === null) throw new Error(`${url} is no manifest`);
    found.push(new URL(String(Reflect.get(manifest, 'start_url')), url).href);
  }
  expect(found).toEqual(starts.map((start) => host.url + start));

  await visit(page, `${host.url}about/`);
  await host.goAway();
  await context.setOffline(true);
  for (const start of found) {
    expect((await page.goto(start))?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await manifestOf(page)).errors).toEqual([]);
  }
  await context.setOffline(false);
  await host.comeBack();
  expect(errors).toEqual([]);
  await context.close();
});

test('a manifest that is none is found wrong', async () => {
  const { context, page } = await openReader(browser, { serviceWorkers: 'block' });
  await page.route('**/manifest.json', (route) =>
    route.fulfill({ contentType: 'application/manifest+json', body: '{ "name": ' }),
  );
  await page.goto(host.url);
  expect((await manifestOf(page)).errors).not.toEqual([]);
  await context.close();
});
