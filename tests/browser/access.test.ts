import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { isFrame, pages } from '../site/built';
import { axeFinds } from './axe';
import { live, Site } from './site';

const site = new Site();

const looks = [320, 768, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, height: 800, colorScheme })),
);

/** One page for all addresses: a new one for each would take longer than what is measured on it. */
let reader: Page;

beforeAll(async () => {
  reader = (await site.blank()).page;
});

function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test.each(pages)(
  'axe finds nothing on $address, at 320, 768 and 1280 px, light and dark',
  async (one) => {
    await reader.goto(site.url + one.file);
    const found: string[] = [];
    for (const { width, height, colorScheme } of looks) {
      // What lies under the lower edge of a frame scrolls; axe is shown a frame whole.
      await reader.setViewportSize({ width, height: isFrame(one) ? 1500 : height });
      await reader.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const violations = await axeFinds(reader);
      const overflow = await sidewaysOverflow(reader);
      if (overflow !== 0) violations.push(`scrolls sideways by ${overflow} px`);
      found.push(...violations.map((line) => `${width} px, ${colorScheme}: ${line}`));
    }
    expect(found).toEqual([]);
  },
);

test.each(looks)('axe finds nothing on the live map with a card open (%o)', async (look) => {
  const { width, height, colorScheme } = look;
  const options = { viewport: { width, height }, colorScheme };
  const { page, context } = await site.open('map/?stop=menglan', options);
  await live(page);
  expect(await axeFinds(page)).toEqual([]);
  await context.close();
});

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
