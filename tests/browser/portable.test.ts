import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { live, Site } from './site';

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

test('from disk the page, the drawing and the MapLibre map are there', async () => {
  const { page, context, errors } = await site.blank();
  await page.goto(pathToFileURL(path.resolve('dist/map/index.html')).href);
  await live(page);
  expect(await page.locator('svg [data-stop]').count()).toBe(7);
  await page.locator('svg [data-stop="menglan"] .disc').click();
  expect(await page.locator('#card-menglan').isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});
