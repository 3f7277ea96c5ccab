import { test } from 'vitest';
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
