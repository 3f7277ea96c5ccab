import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { tour } from '../content/real';
import { live, Site } from './site';

const site = new Site();
const words = wordsOf('zh-Hans');

test.each([
  { from: 'map/?stop=menglan', to: 'zh-hans/map/?stop=menglan' },
  { from: 'map/?theme=livestream', to: 'zh-hans/map/?theme=livestream' },
  { from: 'zh-hans/map/?stop=guotai', to: 'map/?stop=guotai' },
  { from: 'directives/?to=companies', to: 'zh-hans/directives/?to=companies' },
  { from: 'source/#S11', to: 'zh-hans/source/#S11' },
])('the other language of $from is $to: the state goes along', async ({ from, to }) => {
  const { page, context, errors } = await site.open(from);
  await page.locator('a[data-keeps-state]').click();
  await page.waitForURL(`${site.url}${to}`);
  expect(errors).toEqual([]);
  await context.close();
});

/** Every way to a link but a plain click: the wheel, a menu by the second button or by its key, dragging. */
const otherWays: Record<string, (link: Locator) => Promise<void>> = {
  'the wheel': (link) => link.click({ button: 'middle' }),
  'the second button': (link) => link.click({ button: 'right' }),
  'the key for menus': async (link) => {
    await link.focus();
    await link.dispatchEvent('contextmenu');
  },
  dragging: async (link) => {
    await link.hover();
    await link.page().mouse.down();
  },
};

test.each(Object.entries(otherWays))(
  'the state goes along to the other language by %s too',
  async (_, take) => {
    for (const path of ['map/?stop=menglan', 'source/#S11', 'zh-hans/directives/?to=companies']) {
      const { page, context } = await site.open(path);
      const link = page.locator('a[data-keeps-state]');
      await take(link);
      const { search, hash } = new URL(page.url());
      const taken = await link.evaluate((one: HTMLAnchorElement) => one.search + one.hash);
      expect([path, taken]).toEqual([path, search + hash]);
      await page.mouse.up();
      await context.close();
    }
  },
);

test('a first visit is never sent elsewhere, whatever language the browser prefers', async () => {
  for (const locale of ['zh-CN', 'en-GB', 'de-DE']) {
    for (const path of ['', 'zh-hans/', 'zh-hans/sites/menglan/']) {
      const { page, context } = await site.open(path, { locale });
      expect(page.url()).toBe(site.url + path);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    }
  }
});

test('the map in Chinese comes alive with Chinese words, cards and status', async () => {
  const { page, context, errors, failed } = await site.open('zh-hans/map/');
  await live(page);
  expect(await page.getByRole('button', { name: words.mapReset }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: words.mapZoomIn }).isVisible()).toBe(true);
  await page.locator('svg [data-stop="menglan"] .disc').click();
  const card = page.locator('article[id^="card-"]:not([hidden])');
  expect(await card.textContent()).toContain('梦兰');
  expect(await page.locator('.status').textContent()).toMatch(/^\P{Script=Latin}+$/u);
  await card.getByRole('link').click();
  await page.waitForURL('**/zh-hans/sites/menglan/');
  expect([...errors, ...failed]).toEqual([]);
  await context.close();
});

/** How many Chinese signs an element shows, and how many of its letters our Han face or the machine's draw. */
async function countSigns(page: Page, selector: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  let drawn = 0;
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const chinese = fonts.filter(({ familyName }) => /SC|CJK|Song|Sim|Ming|Hei/.test(familyName));
    drawn += chinese.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
  }
  const texts = await page.$$eval(selector, (elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => (element instanceof HTMLElement ? element.innerText : element.textContent)),
  );
  // Full-width marks are drawn by the same face, and must not make up for a sign that is missing.
  const signs = texts.join('').match(/[\p{Script=Han}\u3001-\u301f\uff01-\uff5e]/gu)?.length ?? 0;
  return { signs, drawn };
}

const tofu = [
  { path: 'zh-hans/', selector: 'h1, .lead, section p' },
  { path: 'zh-hans/sites/shicaitong/', selector: 'h1, .text p' },
  { path: 'zh-hans/glossary/', selector: 'dt, dd' },
  { path: 'zh-hans/source/', selector: 'main p' },
  { path: 'zh-hans/map/', selector: '.names text' },
  { path: 'zh-hans/press/', selector: 'main p' },
  { path: 'zh-hans/search/', selector: 'main p' },
  { path: 'zh-hans/embed/', selector: 'main p' },
  { path: 'zh-hans/embed/map/', selector: 'h1, main p, .names text' },
  { path: 'zh-hans/embed/sites/menglan/', selector: 'h1, main p' },
  { path: 'embed/map/', selector: '.names text' },
  { path: 'sites/menglan/', selector: 'h1 span, .names text' },
  { path: 'people/', selector: 'h3 [lang="zh-Hans"]' },
];

describe.each(tofu)('on /$path', ({ path, selector }) => {
  test('every Chinese sign is drawn by a Chinese face, on a machine that has none', async () => {
    const { page, context } = await site.open(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(300);
    const { signs, drawn } = await countSigns(page, selector);
    expect(signs).toBeGreaterThan(3);
    expect(drawn).toBeGreaterThanOrEqual(signs);
    await context.close();
  });
});

test('every stop stands on the drawing with its short name in the language of the page', async () => {
  for (const language of publishedLanguages) {
    const { page, context } = await site.open(localPath(language, '/map/').slice(1));
    const names = await page.locator('.overlay a .name').allTextContents();
    expect(names).toHaveLength(tour.sites.length);
    const isChinese = names.map((name) => /\p{Script=Han}/u.test(name));
    expect(new Set(isChinese)).toEqual(new Set([language === 'zh-Hans']));
    await context.close();
  }
});

test.each(['', 'sites/', 'zh-hans/', 'zh-hans/sites/'])(
  'the links of the header of /%s stand apart, and in the window, at every width of a phone or a tablet',
  async (path) => {
    const { page, context } = await site.open(path);
    const touching: string[] = [];
    for (let width = 280; width <= 800; width += 4) {
      await page.setViewportSize({ width, height: 600 });
      const boxes = await page.$$eval('header a', (all) =>
        all.map((one) => one.getBoundingClientRect().toJSON()),
      );
      expect(boxes.length).toBe(6);
      const pairs = boxes.flatMap((a, at) => boxes.slice(at + 1).map((b) => [a, b]));
      const meet = pairs.some(
        ([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      );
      const out = boxes.some(({ left, right }) => left < 0 || right > width);
      if (meet || out) touching.push(`${width} px`);
    }
    expect(touching).toEqual([]);
    await context.close();
  },
);
