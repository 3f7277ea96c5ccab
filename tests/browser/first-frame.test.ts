import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { patience } from '~/hosting/page-policy';
import { pageKinds } from './page-kinds';
import { Site } from './site';

const site = new Site();

/** The parts of a page that are passed over until a reader comes near. */
function passedOver(page: Page): Promise<string[]> {
  return page.$$eval('main *, footer', (all) =>
    all
      .filter((one) => getComputedStyle(one).contentVisibility === 'auto')
      .map((one) => `${one.localName}.${one.className}`),
  );
}

const kinds = pageKinds.filter((kind) => !kind.includes('embed/'));

/** How heavy the letters of a page are. */
function weightsOn(page: Page): Promise<string[]> {
  return page.$$eval('body, body *', (all) => [
    ...new Set(all.map((one) => getComputedStyle(one).fontWeight)),
  ]);
}

test.each(kinds)(
  '/%s passes over nothing once its scripts have begun, and has letters of two weights, each a face to look up',
  async (kind) => {
    const { page, context } = await site.open(kind);
    expect(await passedOver(page)).toEqual([]);
    const weights = await weightsOn(page);
    expect(weights.filter((weight) => !['400', '600'].includes(weight))).toEqual([]);
    await context.close();
  },
);

test.each(kinds)('/%s names faces for its Latin letters, and none by its kind', async (kind) => {
  const { page, context } = await site.open(kind);
  const lists = await page.$$eval('body, body *', (all) => [
    ...new Set(
      all
        .filter((one) => one.closest<HTMLElement>('[lang]')?.lang === 'en')
        .map((one) => getComputedStyle(one).fontFamily),
    ),
  ]);
  const latin = lists.filter((list) => list.includes('Fitted'));
  expect(latin).toHaveLength(1);
  expect(latin[0]).toMatch(/"Source Serif", Fitted, "DejaVu Serif", Georgia$/);
  await context.close();
});

test.each(kinds)('nothing of /%s is passed over where no script would bring it', async (kind) => {
  const { page, context } = await site.open(kind, { javaScriptEnabled: false });
  expect(await page.locator('.below').count()).toBeGreaterThan(0);
  expect(await passedOver(page)).toEqual([]);
  await context.close();
});

test('an address that leads into a page lays it out at once, and one that does not leaves what lies below', async () => {
  const { page, context } = await site.blank();
  // The class stays, as if the script were still on its way.
  await page.addInitScript(() => {
    DOMTokenList.prototype.remove = () => undefined;
  });
  await page.goto(site.url, { waitUntil: 'commit' });
  await page.waitForLoadState('load');
  expect((await passedOver(page)).length).toBeGreaterThan(5);
  await page.goto(`${site.url}?x=1#the-symposium`, { waitUntil: 'commit' });
  await page.waitForLoadState('load');
  expect(await passedOver(page)).toEqual([]);
  await context.close();
});

test('the list beside the map waits for the drawing and comes without a script', async () => {
  const { page, context } = await site.blank({ reducedMotion: 'no-preference' });
  // What its style is at the first frame, and then; no script ever takes its class away.
  await page.addInitScript(() => {
    DOMTokenList.prototype.remove = () => undefined;
    const seen: string[] = [];
    Reflect.set(window, 'seen', seen);
    requestAnimationFrame(function look() {
      const list = document.querySelector('.after-drawing');
      if (list) seen.push(getComputedStyle(list).contentVisibility);
      if (seen.length < 30) requestAnimationFrame(look);
    });
  });
  await page.goto(`${site.url}map/`, { waitUntil: 'commit' });
  const seen = () => page.evaluate(() => [...new Set(Reflect.get(window, 'seen'))]);
  await expect.poll(seen).toEqual(['hidden', 'auto']);
  const link = page.locator('.after-drawing li a').first();
  expect(await link.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(
    true,
  );
  await context.close();
});

test('no element of a page begins before its first frame', async () => {
  const { page, context } = await site.blank();
  await page.addInitScript((wait) => {
    const seen = { framed: false, early: [] as string[] };
    Reflect.set(window, 'seen', seen);
    const define = customElements.define.bind(customElements);
    customElements.define = (name, ...more) => {
      if (!seen.framed) seen.early.push(name);
      define(name, ...more);
    };
    const later = window.setTimeout.bind(window);
    // A frame that is long in coming; the patience of scripts, which would end before it, is longer still.
    window.requestAnimationFrame = (then) =>
      later(() => {
        seen.framed = true;
        then(performance.now());
      }, 400);
    Reflect.set(window, 'setTimeout', (then: () => void, after = 0) =>
      later(then, after === wait ? 5000 : after),
    );
  }, patience);
  await page.goto(`${site.url}map/`);
  await page.waitForFunction(() => customElements.get('tour-map'));
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual({
    framed: true,
    early: [],
  });
  await context.close();
});

/** Opens a page with a face of ours on its way until it is let through, and a patience with it in milliseconds. */
async function withoutFace(wait: number, width = 360) {
  const { page, context } = await site.blank({ viewport: { width, height: 780 } });
  let arrive = () => {};
  const arrived = new Promise<void>((done) => (arrive = done));
  await page.route('**/*.woff2', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.addInitScript((longer) => {
    const later = window.setTimeout.bind(window);
    Reflect.set(window, 'setTimeout', (then: () => void, after = 0) =>
      later(then, after === 200 ? longer : after),
    );
  }, wait);
  await page.goto(`${site.url}sites/menglan/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.fonts.status === 'loading');
  return { page, context, arrive };
}

test('what lies below waits for faces that are on their way, so that it is laid out once', async () => {
  const { page, context, arrive } = await withoutFace(60_000);
  await page.waitForTimeout(400);
  expect((await passedOver(page)).length).toBeGreaterThan(5);
  arrive();
  await expect.poll(() => passedOver(page)).toEqual([]);
  await context.close();
});

test.each([
  [360, true],
  [1280, false],
])('at %s px the asks of a stop and what follows them wait: %s', async (width, waits) => {
  const { page, context, arrive } = await withoutFace(60_000, width);
  await page.waitForLoadState('domcontentloaded');
  const later = await page.$$eval('#asked', ([asked]) => {
    const section = asked?.closest('section');
    const all = [...(section?.parentElement?.children ?? [])];
    return all
      .slice(section ? all.indexOf(section) : all.length)
      .map((one) => getComputedStyle(one).contentVisibility === 'auto');
  });
  expect(later.length).toBeGreaterThan(6);
  expect([...new Set(later)]).toEqual([waits]);
  arrive();
  await context.close();
});

test('what lies below does not wait for a face that never arrives', async () => {
  const { page, context, arrive } = await withoutFace(200);
  await expect.poll(() => passedOver(page)).toEqual([]);
  expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
  arrive();
  await context.close();
});

test.each([
  { path: 'sites/menglan/', places: [2000, 3000, 4000, 5000] },
  { path: 'symposium/', places: [2000, 3000, 4000, 5000] },
  { path: 'zh-hans/sites/yangzi/', places: [2000, 3000, 4000, 5000] },
  { path: 'map/', places: [200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800] },
])('a reader on a phone who loads /$path again is where they were', async ({ path, places }) => {
  const { page, context } = await site.blank({
    viewport: { width: 360, height: 780 },
    reducedMotion: 'no-preference',
  });
  // On a fast machine the browser has drawn what comes later before it looks for the place.
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // A face may be there the second time only, and has other heights.
  await page.route(/\.woff2/, (route) => route.abort());
  // Of the ends of a map without a picture this one says no more than there is room for.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(site.url + path);
  const again = async () => {
    await page.reload();
    await expect.poll(() => page.locator('.below').count()).toBe(0);
    const early = '[data-live="soon"]:not([data-state="no-webgl"])';
    await expect.poll(() => page.locator(early).count()).toBe(0);
  };
  await again();
  const tops = () =>
    page.$$eval('main :is(p, li, h2)', (all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().top)),
    );
  for (const place of places) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), place);
    await page.waitForTimeout(100);
    const before = await tops();
    await again();
    await expect.poll(tops).toEqual(before);
  }
  await context.close();
});
