import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { isFrame, pages } from '../site/built';
import { live, Site } from './site';

const site = new Site();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const looks = [
  { width: 1280, height: 900, colorScheme: 'light' as const },
  { width: 320, height: 640, colorScheme: 'dark' as const },
];

for (const { width, height, colorScheme } of looks) {
  test.each(pages)(`axe finds nothing on $address (${width} px, ${colorScheme})`, async (one) => {
    // What lies under the lower edge of a frame scrolls; axe is shown a frame whole.
    const viewport = { width, height: isFrame(one) ? 1500 : height };
    const { page, context } = await site.open(one.file, { viewport, colorScheme });
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await context.close();
  });
}

test.each(looks)('axe finds nothing on the live map with a card open (%o)', async (look) => {
  const { width, height, colorScheme } = look;
  const options = { viewport: { width, height }, colorScheme };
  const { page, context } = await site.open('map/?stop=menglan', options);
  await live(page);
  expect(await violations(page)).toEqual([]);
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
