import { expect, test } from 'vitest';
import { pageKinds } from './page-kinds';
import { live, Site } from './site';

const site = new Site();

const cases = pageKinds.flatMap((path) => [360, 1280].map((width) => ({ path, width })));

test.each(cases)(
  'nothing moves on /$path at $width pixels while faces, scripts and the map arrive',
  async ({ path, width }) => {
    const { page, context } = await site.blank({ viewport: { width, height: 780 } });
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
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.route('**/han-*.woff2', (route) => route.abort());
    await page.goto(site.url + path, { waitUntil: 'load' });
    if (path === 'map/') await live(page);
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shifts')))).toBe(0);
    await context.close();
  },
);
