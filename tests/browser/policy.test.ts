import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type Served } from '~/hosting/server';
import { allPages, expectShown, mapKinds } from './all-pages';
import { launch } from './chromium';
import { bringAlive, Crawler, lookAt, type Look } from './crawler';
import { found, nothing, spareBytes } from './kept';
import { openProxy } from './recording-proxy';
import { begun } from './site';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  // Our own server sends the headers that every host should.
  [browser, site] = await Promise.all([
    launch(),
    serveSite({ folder: 'dist', base: '/some/sub/path/' }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens everything that a page keeps folded and presses all its buttons but those of what takes long. */
async function tryOut(page: Page): Promise<Look> {
  const look = await lookAt(page);
  await begun(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const button of document.querySelectorAll('button')) {
      if (!['open', 'run', 'start'].includes(button.dataset['do'] ?? '')) button.click();
    }
    for (const select of document.querySelectorAll('select')) {
      select.selectedIndex = select.options.length - 1;
      for (const kind of ['input', 'change'])
        select.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  });
  return look;
}

/** What must not have been seen anywhere. */
const none = { wrong: [], breaches: [] };

test('every page of the site, unfolded and with its buttons pressed, is whole, breaks no policy, asks nobody else and leaves nothing in the browser', async () => {
  // What a browser asks of others by itself goes through the proxy, too.
  const proxy = await openProxy();
  const crawler = await Crawler.open(browser, {
    proxy: { server: proxy.url, bypass: 'localhost' },
    serviceWorkers: 'allow',
  });
  const { context, wrong, breaches, asked } = crawler;
  for (const window of context.pages()) await spareBytes(window);
  const looks = new Map<string, Look>();
  await crawler.each(
    allPages.map(({ address }) => site.url + address),
    async (window, address) => void looks.set(address.replace(site.url, ''), await tryOut(window)),
  );
  expectShown(looks);
  expect({ wrong, breaches }).toEqual(none);
  const strange = [...asked].filter((url) => !url.startsWith(site.url));
  expect(strange.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
  expect(proxy.asked).toEqual([]);
  // What lasts as long as a window is kept by each for itself.
  for (const window of context.pages()) expect(await found(window)).toEqual(nothing);
  await context.close();
  await proxy.close();
});

/** What readers do on single pages that reaches beyond the page itself. */
const uses: Record<string, (page: Page) => Promise<unknown>> = {
  ...Object.fromEntries(mapKinds.map((map) => [map, bringAlive])),
  'zh-hans/map/': bringAlive,
  'search/?q=livestream': (page) => page.waitForSelector('.found mark'),
  'zh-hans/search/?q=直播': (page) => page.waitForSelector('.found mark'),
  'embed/?what=map&scheme=dark': async (page) => {
    await bringAlive(page.frameLocator('iframe[name="preview"]'));
    await page.selectOption('[name=what]', 'source-strip');
    await page.frameLocator('iframe[name="preview"]').locator('main.source-strip').waitFor();
  },
  'nothing/at/all/': (page) => page.waitForSelector('base', { state: 'attached' }),
  'check/': async (page) => {
    await page.locator('[data-do="run"]').click();
    await page.locator('.report:not([hidden])').waitFor();
  },
};

test('live maps, searches, the builder, the test of the host and the page for lost readers break no policy', async () => {
  const crawler = await Crawler.open(browser);
  await crawler.each(
    Object.keys(uses).map((use) => site.url + use),
    async (page, address) => void (await uses[decodeURI(address.replace(site.url, ''))]?.(page)),
  );
  const { wrong, breaches } = crawler;
  // Two of these pages ask for what does not exist.
  expect({ wrong: wrong.filter((line) => !line.includes('404')), breaches }).toEqual(none);
  await crawler.context.close();
});

const planted = {
  'style-src-attr': '<p style="color: red">red</p>',
  'script-src-elem': '<script>document.title = "planted"</script>',
  'script-src-attr': '<img src="none.png" alt="" onerror="document.title = 0">',
  'img-src': '<img src="https://elsewhere.test/spy.png" alt="">',
  'frame-src': '<iframe src="https://elsewhere.test/" title="Spy"></iframe>',
};

test.each(['about/', 'embed/loom/'])(
  'on /%s, whatever is planted that its policy forbids is counted',
  async (address) => {
    const crawler = await Crawler.open(browser, {}, 1);
    await crawler.page.route(`**/${address}`, async (route) => {
      const answer = await route.fetch();
      const body = Object.values(planted).join('');
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('</body>', `${body}</body>`),
      });
    });
    await crawler.each([site.url + address], async () => {});
    const told = crawler.breaches.map((one) => one.replace(`${site.url}${address} breaks `, ''));
    expect(told.map((one) => one.split(' ')[0]).sort()).toEqual(Object.keys(planted).sort());
    expect(crawler.wrong.filter((one) => one.includes('Content Security Policy'))).toHaveLength(5);
    expect(await crawler.page.title()).not.toBe('planted');
    await crawler.context.close();
  },
);
