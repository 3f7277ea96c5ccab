import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dist, files } from '../site/built';
import { Site } from './site';

const site = new Site();

test('a lost reader gets a page with links that work at the root of the site', async () => {
  const { page, context } = await site.open('404.html');
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.waitForURL('**/map/');
  await context.close();
});

test.each(['nothing/', 'nothing/at/all/here/', 'sites/nowhere'])(
  'at %s, which does not exist, the same page finds the root of the site',
  async (path) => {
    const { page, context } = await site.open(path);
    await page.waitForSelector('base', { state: 'attached' });
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.waitForURL('**/some/sub/path/map/');
    await context.close();
  },
);

test('a link within the page for lost readers stays on it, whatever their address asked for', async () => {
  const { page, context } = await site.open('sties/?utm=x');
  await page.waitForSelector('base', { state: 'attached' });
  const within = page.locator('a[href*="#"]');
  const count = await within.count();
  expect(count).toBeGreaterThan(0);
  for (let at = 0; at < count; at += 1) {
    const { href, hash } = await within.nth(at).evaluate((one: HTMLAnchorElement) => ({
      href: one.href,
      hash: one.hash,
    }));
    expect(href).toBe(`${site.url}sties/?utm=x${hash}`);
  }
  await context.close();
});

/** What is XML: drawings, feeds and places. */
const xml = files.filter((file) => /\.(svg|xml|kml)$/.test(file));

test('every drawing, feed and list of places is well-formed XML, and one that is not is found', async () => {
  const { page, context } = await site.blank();
  const texts = xml.map((file) => ({ file, text: readFileSync(path.join(dist, file), 'utf8') }));
  const broken = [{ file: 'broken', text: '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>' }];
  const malformed = await page.evaluate(
    (all) =>
      all
        .filter(({ text }) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'),
        )
        .map(({ file }) => file),
    [...texts, ...broken],
  );
  expect(malformed).toEqual(['broken']);
  expect(xml.length).toBeGreaterThan(20);
  await context.close();
});
