import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pageKinds } from './page-kinds';
import { live, Site } from './site';

const site = new Site();

const cases = pageKinds.flatMap((path) => [360, 1280].map((width) => ({ path, width })));

/** How often a face was asked for. */
let faces = 0;

/** One window for all pages; with faces that come late, it keeps none for the next page. */
let page: Page;

beforeAll(async () => {
  ({ page } = await site.blank());
  await page.addInitScript(() => {
    Reflect.set(window, 'shifts', 0);
    new PerformanceObserver((list) => {
      const values = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')));
      const sum = values.reduce((total, value) => total + value, 0);
      Reflect.set(window, 'shifts', Number(Reflect.get(window, 'shifts')) + sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Faces come late, as they do on a slow line; a machine with Chinese faces asks for none of ours.
  await page.route('**/source-serif*.woff2', async (route) => {
    faces += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue().catch(() => undefined);
  });
  await page.route('**/han-*.woff2', (route) => route.abort());
});

test.each(cases)(
  'nothing moves on /$path at $width pixels while faces, scripts and the map arrive',
  async ({ path, width }) => {
    const before = faces;
    await page.setViewportSize({ width, height: 780 });
    await page.goto(site.url + path, { waitUntil: 'load' });
    if (path === 'map/') await live(page);
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shifts')))).toBe(0);
    expect(faces).toBeGreaterThan(before);
  },
);

test.each([...pageKinds, 'zh-hans/', 'embed/map/', 'zh-hans/embed/loom/'])(
  'every face that /%s declares has a name that browsers take',
  async (path) => {
    await page.goto(site.url + path);
    const [declared, known] = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      const named = [...document.fonts].filter(({ family }) => family);
      return [rules.filter((rule) => rule instanceof CSSFontFaceRule).length, named.length];
    });
    expect(declared).toBeGreaterThan(1);
    expect(known).toBe(declared);
  },
);
