import { expect, test } from 'vitest';
import type { Opened } from './window';
import { Site } from './site';

const site = new Site({ webgl: false });

/** Whether the next test would get the window in which something was done. */
async function isUsedAgain(act: (opened: Opened) => Promise<unknown>): Promise<boolean> {
  const opened = await site.open('about/');
  await act(opened);
  await opened.context.close();
  const next = await site.blank();
  expect([next.errors, next.requests, next.failed]).toEqual([[], [], []]);
  expect(next.page.url()).toBe('about:blank');
  await next.context.close();
  return next.page === opened.page;
}

test('a window that a test has only read and pressed in is used again', async () => {
  expect(await isUsedAgain(({ page }) => page.locator('main a').first().click())).toBe(true);
});

test.each<[string, (opened: Opened) => Promise<unknown>]>([
  ['answers requests itself', ({ page }) => page.route('**/x', (route) => route.abort())],
  ['runs something before each page', ({ context }) => context.addInitScript('window.x = 1')],
  ['has other clocks', ({ page }) => page.clock.install()],
  ['has another size', ({ page }) => page.setViewportSize({ width: 320, height: 320 })],
  ['has other colours', ({ page }) => page.emulateMedia({ colorScheme: 'dark' })],
  ['is offline', ({ context }) => context.setOffline(true)],
  ['keeps something', ({ page }) => page.evaluate("localStorage.setItem('a', 'b')")],
  ['has a name', ({ page }) => page.evaluate("window.name = 'a'")],
  ['has a cookie', ({ page }) => page.evaluate("document.cookie = 'a=b'")],
  ['has another window beside it', ({ context }) => context.newPage()],
])('a window that %s is not', async (_, act) => {
  expect(await isUsedAgain(act)).toBe(false);
});
