import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { axeFinds, looks } from './axe';
import { live, Site } from './site';

const site = new Site();

/** Waits until a live map fills its frame and stands still. */
async function settled(page: Page): Promise<void> {
  const widths = () =>
    page.$$eval('.frame, .live canvas', (all) => all.map((one) => Math.round(one.clientWidth)));
  await expect.poll(async () => new Set(await widths()).size).toBe(1);
  await live(page);
}

test.each(publishedLanguages)(
  'axe finds nothing on the live map in %s with a card open, in any look',
  async (language) => {
    const path = localPath(language, '/map/').slice(1);
    const { page, context } = await site.open(`${path}?stop=menglan`);
    await live(page);
    for (const { width, height, colorScheme } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await settled(page);
      expect([width, colorScheme, await axeFinds(page)]).toEqual([width, colorScheme, []]);
    }
    await context.close();
  },
);

test('the targets of the map are at least 44 pixels, on a phone too', async () => {
  const { page, context } = await site.open('map/', { viewport: { width: 320, height: 640 } });
  await live(page);
  const sizes = await page.$$eval('tour-map .target, tour-map button', (targets) =>
    targets
      .map((target) => target.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ width, height }) => Math.min(width, height)),
  );
  expect(sizes.length).toBeGreaterThanOrEqual(10);
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(43.9);
  await context.close();
});

test('the focus can be seen on every stop, in forced colours too', async () => {
  const { page, context } = await site.open('map/', { forcedColors: 'active' });
  await page.locator('svg [data-stop]').first().focus();
  await page.keyboard.press('ArrowDown');
  const widths = await page.$$eval('svg [data-stop] .disc', (discs) =>
    discs.map((disc) => parseFloat(getComputedStyle(disc).strokeWidth)),
  );
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 9);
  await context.close();
});

test('the skip link leads past the header', async () => {
  const { page, context } = await site.open('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
  await context.close();
});
