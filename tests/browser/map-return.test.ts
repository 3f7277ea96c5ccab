import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { live, Site } from './site';

const site = new Site({ keepsPages: true });

/** A page that tells whether it was kept while the reader was away. */
async function keptPage() {
  const opened = await site.blank();
  await opened.page.addInitScript(
    "addEventListener('pageshow', ({ persisted }) => { window.wasKept = persisted; });",
  );
  return opened;
}

/** Leaves a page and comes back to it; it has to be the very page that was left. */
async function leaveAndReturn(page: Page): Promise<void> {
  const address = page.url();
  await page.goto(`${site.url}about/`);
  await page.evaluate('void setTimeout(() => history.back())');
  await page.waitForURL(address, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate('window.wasKept'), { timeout: 10_000 }).toBe(true);
}

test('a map that the browser kept while the reader was away can still be moved', async () => {
  const { page, context, errors } = await keptPage();
  await page.goto(`${site.url}map/`);
  await live(page);
  await leaveAndReturn(page);
  await live(page);
  const where = () => page.locator('.overlay [data-city="changshu"]').getAttribute('x');
  const [before, picture] = [await where(), await page.locator('.frame').screenshot()];
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(where).not.toBe(before);
  const isMoved = async () => !(await page.locator('.frame').screenshot()).equals(picture);
  await expect.poll(isMoved, { timeout: 10_000 }).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});

test('a map that was on its way when the reader left says how it is doing when they are back', async () => {
  const { page, context, errors } = await keptPage();
  await page.route('**/map-engine-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  await page.goto(`${site.url}map/`, { waitUntil: 'commit' });
  await page.waitForSelector('tour-map[data-state="loading"]');
  await page.goto(`${site.url}about/`);
  await page.evaluate('void setTimeout(() => history.back())');
  await page.waitForSelector('tour-map:is([data-state="live"], [data-state="failed"])');
  expect(await page.locator('.status').textContent()).toMatch(/can be moved|could not be loaded/);
  expect(await page.locator('svg [data-stop]').count()).toBe(7);
  expect(errors).toEqual([]);
  await context.close();
});
