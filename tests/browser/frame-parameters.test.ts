import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { allowedValues } from '~/embed/allowed';
import { wordsOf } from '~/i18n/words';
import { tour } from '../content/real';
import { hostileQuery } from '../embed/queries';
import { frames, type BuiltPage } from '../site/built';
import { Host, type HostFrame } from './host';
import { shown } from './shown';
import { Site } from './site';

const site = new Site();
const host = new Host();
const note = wordsOf('en').frame.note;

/** A frame with a query, once it shows what the query chose. */
async function openFrame(path: string, options: Parameters<Site['blank']>[0] = {}) {
  const opened = await site.open(path, { viewport: { width: 600, height: 450 }, ...options });
  await shown(opened.page, 30_000);
  return opened;
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test.each(['light', 'dark'] as const)(
  'on a machine that is %s a frame takes the scheme it is given',
  async (colorScheme) => {
    const papers: Record<string, string> = {};
    for (const scheme of ['light', 'dark', 'auto']) {
      const { page, context } = await openFrame(`embed/chain/?scheme=${scheme}`, { colorScheme });
      papers[scheme] = await paper(page);
      await context.close();
    }
    expect(papers['light']).not.toBe(papers['dark']);
    expect(papers['auto']).toBe(papers[colorScheme]);
  },
);

test('the live map of a dark frame on a light machine is dark', async () => {
  const land: string[] = [];
  for (const scheme of ['light', 'dark']) {
    const { page, context } = await openFrame(`embed/map/?scheme=${scheme}`, {
      viewport: { width: 600, height: 900 },
    });
    await page.locator('[data-do="open"]').click();
    await page.waitForSelector('tour-map[data-state="live"]', { timeout: 60_000 });
    const box = await page.locator('canvas').boundingBox();
    if (!box) throw new Error('the map has no canvas');
    const shot = await page.screenshot({
      clip: { x: box.x + 40, y: box.y + 8, width: 4, height: 4 },
    });
    land.push(shot.toString('base64'));
    await context.close();
  }
  expect(land[0]).not.toBe(land[1]);
});

test('a stop is pointed out on the drawing, in the list and in words', async () => {
  const { page, context, errors } = await openFrame('embed/map/?stop=menglan');
  const chosen = await page.$$eval('.chosen', (links) =>
    links.map((link) => link.getAttribute('data-stop')),
  );
  expect(chosen).toEqual(['menglan', 'menglan']);
  expect(await page.locator('.status').textContent()).toMatch(/5.*Menglan.*Changshu/s);
  expect(await page.locator('.base').getAttribute('viewBox')).not.toBe('0 0 960 960');
  expect(errors).toEqual([]);
  await context.close();
});

test('a theme sets the other stops of the map aside, and the other threads of the loom', async () => {
  const map = await openFrame('embed/map/?theme=livestream');
  const left = await map.page.$$eval('li [data-stop]:not(.aside)', (links) =>
    links.map((link) => link.getAttribute('data-stop')),
  );
  const touched = tour.sites.filter(({ themes }) => themes.includes('livestream'));
  expect(left).toEqual(touched.map(({ id }) => id));
  await map.context.close();
  const loom = await openFrame('embed/loom/?theme=fashion');
  const keys = await loom.page.$$eval('.cloth [data-key]:not(.aside)', (links) =>
    links.map((link) => link.getAttribute('data-key')?.split(' ')[0]),
  );
  expect(new Set(keys)).toEqual(new Set(['fashion']));
  expect(await loom.page.locator('.cloth [tabindex="0"]:not(.aside)').count()).toBe(1);
  expect(await loom.page.locator('.cloth [tabindex="0"]').count()).toBe(1);
  await loom.context.close();
});

test('without controls the drawing stays a drawing, and its links stay links', async () => {
  const { page, context } = await openFrame('embed/map/?controls=none');
  expect(await page.locator('[data-do="open"]').isVisible()).toBe(false);
  await page.locator('tour-map .frame').click({ position: { x: 20, y: 200 } });
  await page.waitForTimeout(200);
  expect(await page.locator('tour-map[data-state]').count()).toBe(0);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.locator('svg [data-stop="menglan"] .disc').click(),
  ]);
  await opened.waitForURL('**/sites/menglan/');
  await context.close();
});

test.each([
  ['embed/map/?stop=guotai&lang=zh-Hans&scheme=dark', 'zh-hans/embed/map/?stop=guotai&scheme=dark'],
  ['embed/sites/menglan/?lang=zh-hans', 'zh-hans/embed/sites/menglan/'],
  ['zh-hans/embed/loom/?lang=en&theme=fashion', 'embed/loom/?theme=fashion'],
  ['zh-hans/embed/loom/?lang=zh-Hans', 'zh-hans/embed/loom/?lang=zh-Hans'],
])('%s is shown in the language it asks for', async (from, to) => {
  const { page, context } = await site.open(from);
  await page.waitForURL(site.url + to);
  await page.waitForSelector('html[data-shown="whole"]');
  expect(await page.locator('[data-allowed] span').isVisible()).toBe(false);
  await context.close();
});

test('from disk and in a sandbox too a frame is shown in the language it asks for', async () => {
  const { page, context, errors } = await site.blank();
  const file = pathToFileURL(path.resolve('dist/embed/loom/index.html')).href;
  await page.goto(`${file}?lang=zh-Hans&scheme=dark`);
  await page.waitForSelector('html[lang="zh-Hans"][data-shown="whole"][data-scheme="dark"]');
  const src = `${site.url}embed/loom/?lang=zh-Hans`;
  await page.goto(host.show([{ src, sandbox: 'allow-scripts' }]));
  await page.frameLocator('iframe').locator('html[lang="zh-Hans"][data-shown="whole"]').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test.each(['stop=nowhere', 'stop=menglan&stop=menglan', 'scheme=pink&lang=de&controls=x'])(
  '?%s gets one plain note, and the value is not shown',
  async (query) => {
    const { page, context } = await openFrame(`embed/map/?${query}`);
    expect(await page.getByText(note).count()).toBe(1);
    expect(await page.getByText(note).isVisible()).toBe(true);
    expect(await page.locator('body').textContent()).not.toMatch(/nowhere|pink/);
    await context.close();
  },
);

/** The texts of a frame, and what its map says that is not one of them. */
function textsOf() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const place = node.parentElement?.closest('script, style, .status');
    if (!place) texts.push(node.textContent ?? '');
  }
  const items = [...document.querySelectorAll('li')].map((item) => item.textContent?.trim());
  const said = [...document.querySelectorAll('.status')].map((line) => line.textContent ?? '');
  return { texts, said: said.filter((line) => line && !items.includes(line)) };
}

type Own = Map<string, string[]>;

/** What a frame shows that it does not show without a query, once it has come to rest. */
async function strangeIn(frame: Frame, own: Own): Promise<string[]> {
  await shown(frame, 60_000);
  const { texts, said } = await frame.evaluate(textsOf);
  const address = `/${new URL(frame.url()).pathname.replace('/some/sub/path/', '')}`;
  const known = own.get(address) ?? [];
  return [...said, ...texts.filter((text) => !known.includes(text))];
}

/** 300 addresses of some frames, a dozen at a time. */
function hostileBatches(kinds: readonly BuiltPage[], size = 12): HostFrame[][] {
  const queries = fc.sample(hostileQuery(allowedValues('map', tour)), { numRuns: 300, seed: 3 });
  const list = queries.map((query, index) => {
    const url = new URL(`${site.url}${kinds[index % kinds.length]?.address.slice(1)}`);
    url.search = query;
    return { src: url.href, height: 200 };
  });
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

test('300 hostile addresses end in a frame that shows what it always shows, and nothing of theirs', async () => {
  const { page, context, errors } = await site.blank();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const own: Own = new Map();
  for (const { address } of frames) {
    await page.goto(site.url + address.slice(1));
    own.set(address, (await page.evaluate(textsOf)).texts);
  }
  const kinds = frames.filter(({ address }) =>
    /^\/embed\/(map|loom|chain|sites\/menglan)\//.test(address),
  );
  const strange: string[] = [];
  for (const batch of hostileBatches(kinds)) {
    await page.goto(host.show(batch), { waitUntil: 'commit' });
    await page.waitForSelector(`p:nth-of-type(${batch.length})`, { state: 'attached' });
    const all = page.frames().slice(1);
    expect(all).toHaveLength(batch.length);
    strange.push(...(await Promise.all(all.map((frame) => strangeIn(frame, own)))).flat());
  }
  expect({ strange, errors, dialogs }).toEqual({ strange: [], errors: [], dialogs: [] });
  await context.close();
});
