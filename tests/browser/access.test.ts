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

/** The least contrast of what is written at the stops of a map and in their list, with what lies under it. */
function leastContrast(): number {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string) =>
    channels(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const contrast = (one: string, other: string) => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  /** How much of its own colour reaches the eye. */
  const strength = (one: Element | null): number =>
    one ? Number(getComputedStyle(one).opacity) * strength(one.parentElement) : 1;
  const mixed = (over: string, under: string, part: number) =>
    channels(over)
      .map((value, at) => value * part + (channels(under)[at] ?? 0) * (1 - part))
      .join(' ');
  const paper = getComputedStyle(document.body).backgroundColor;
  const under = (one: Element) =>
    one.matches('.digit')
      ? getComputedStyle(one.parentElement?.querySelector('.disc') ?? one).fill
      : one.matches('svg *')
        ? getComputedStyle(one).stroke
        : paper;
  const written = [...document.querySelectorAll('.digit, .name, li:has([data-stop]) :is(a, span)')];
  return Math.min(
    ...written.map((one) => {
      const { color, fill } = getComputedStyle(one);
      const ink = one.matches('svg *') ? fill : color;
      return contrast(mixed(ink, under(one), strength(one)), under(one));
    }),
  );
}

test.each(
  ['map/', 'embed/map/'].flatMap((path) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ path, colorScheme })),
  ),
)('what a theme sets aside on /$path can be read, $colorScheme', async ({ path, colorScheme }) => {
  const { page, context } = await site.open(`${path}?theme=fashion`, { colorScheme });
  await page.waitForSelector('svg .aside');
  expect(await page.evaluate(leastContrast)).toBeGreaterThanOrEqual(4.5);
  expect((await axeFinds(page)).filter((found) => found.startsWith('color'))).toEqual([]);
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
