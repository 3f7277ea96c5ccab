import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Site } from './site';

/** What must hold whatever happens to the map: the drawing, its seven links and the list. */
async function expectDrawing(page: Page): Promise<void> {
  expect(await page.locator('svg.base').isVisible()).toBe(true);
  expect(await page.locator('svg [data-stop]').count()).toBe(7);
  expect(await page.locator('svg.overlay .names').isVisible()).toBe(true);
  expect(await page.locator('li [data-stop]').count()).toBe(7);
}

describe('without WebGL', () => {
  const site = new Site({ webgl: false });

  test('the drawing, its links and the list remain, with one plain line', async () => {
    const { page, context, errors } = await site.open('map/');
    await page.waitForSelector('tour-map[data-state="no-webgl"]', { timeout: 8000 });
    expect(await page.locator('.status').textContent()).toContain(
      'cannot draw the interactive map',
    );
    await expectDrawing(page);
    await page.locator('svg [data-stop="menglan"] .disc').click();
    expect(await page.locator('#card-menglan').isVisible()).toBe(true);
    expect(errors.filter((error) => !/webgl/i.test(error))).toEqual([]);
    await context.close();
  });
});

describe('without scripts', () => {
  const site = new Site();
  const off = { javaScriptEnabled: false };

  test('the map page shows the drawing with its links, the list and no dead control', async () => {
    const { page, context } = await site.open('map/', off);
    await expectDrawing(page);
    expect(await page.locator('main button:visible, main select:visible').count()).toBe(0);
    await page.locator('svg [data-stop="menglan"] .disc').click();
    await page.waitForURL('**/sites/menglan/');
    await context.close();
  });

  test('at least 97 % of the words of every kind of page can be read', async () => {
    const paths = [
      '',
      'map/',
      'sites/',
      'sites/menglan/',
      'directives/fashion/',
      'source/',
      'data/',
    ];
    for (const path of paths) {
      const words = async (options: object) => {
        const { page, context } = await site.open(path, options);
        const text = await page.evaluate(() => {
          document.querySelectorAll('.screen-only, .status').forEach((tool) => tool.remove());
          return document.body.innerText;
        });
        await context.close();
        return text.split(/\s+/).length;
      };
      const [without, withScripts] = [await words(off), await words({})];
      expect([path, without / withScripts >= 0.97]).toEqual([path, true]);
    }
  });
});
