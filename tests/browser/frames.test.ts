import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { exhibitsOf } from '~/model/exhibits';
import { content } from '../content/real';
import { frames, pageLanguage, type BuiltPage } from '../site/built';
import { Host } from './host';
import { shown } from './shown';
import { Site, type Opened } from './site';

const site = new Site();
const host = new Host();

/** Where a frame may find itself: on the page of somebody else, or opened from disk. */
const contexts = [
  { name: 'a plain iframe of another site', scripts: true },
  { name: 'an iframe with sandbox="allow-scripts"', sandbox: 'allow-scripts', scripts: true },
  {
    name: 'an iframe as AMP makes it',
    sandbox: 'allow-scripts allow-same-origin',
    scripts: true,
  },
  { name: 'a page from disk', disk: true, scripts: true },
  { name: 'an iframe in a browser without JavaScript', off: true, scripts: false },
  { name: 'an iframe with sandbox=""', sandbox: '', scripts: false },
];

type Context = (typeof contexts)[number];

/** Opens a frame of ours in a context, and gives the document that shows it. */
async function openIn({ page }: Opened, context: Context, { file, address }: BuiltPage) {
  if (context.disk) {
    await page.goto(pathToFileURL(path.resolve('dist', file)).href);
    return page.mainFrame();
  }
  const { sandbox } = context;
  await page.goto(host.show([{ src: site.url + address.slice(1), sandbox }]));
  const frame = page.frames()[1];
  if (!frame) throw new Error('the host shows no frame');
  await frame.waitForLoadState();
  return frame;
}

/** What a frame shows of itself without a touch. */
async function shownBy(frame: Frame) {
  return frame.evaluate(() => {
    const inSight = (element: Element | null) => {
      const box = element?.getBoundingClientRect();
      return box ? box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1 : false;
    };
    const drawings = [...document.querySelectorAll('main svg')].map(
      (svg) => svg.getBoundingClientRect().width,
    );
    const link = document.querySelector<HTMLAnchorElement>('footer a');
    return {
      title: document.querySelector('h1')?.textContent,
      titleInSight: inSight(document.querySelector('h1')),
      creditInSight: inSight(document.querySelector('footer')),
      linkInSight: inSight(link),
      link: link?.href ?? '',
      drawing: Math.max(...drawings),
      marks: document.querySelectorAll('main svg :is(path, text, circle)').length,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      shown: document.documentElement.dataset['shown'],
    };
  });
}

/** Everything that a frame lacks, told by what it should have. */
async function faultsOf(frame: Frame, page: BuiltPage, { scripts }: Context): Promise<string[]> {
  if (scripts) await shown(frame, 10_000);
  const seen = await shownBy(frame);
  const exhibit = exhibitsOf(content, pageLanguage(page)).find(({ title }) => title === seen.title);
  const wanted = {
    title: exhibit !== undefined,
    'title in sight': seen.titleInSight,
    'credit in sight': seen.creditInSight,
    'link in sight': seen.linkInSight,
    'link to its page': seen.link.endsWith(exhibit?.page ?? '?'),
    'drawing as wide as a thumb': seen.drawing > 150,
    'drawing with marks': seen.marks > 10,
    'no scrolling sideways': seen.sideways === 0,
    'a final state': !scripts || seen.shown === 'whole',
  };
  return Object.entries(wanted)
    .filter(([, holds]) => !holds)
    .map(([what]) => `${page.address}: ${what}`);
}

describe.each(contexts)('in $name', (context) => {
  test('every frame shows its title, drawing, credit and link, and fails at nothing', async () => {
    const opened = await site.blank(context.off ? { javaScriptEnabled: false } : {});
    const faults: string[] = [];
    for (const page of frames) {
      const frame = await openIn(opened, context, page);
      faults.push(...(await faultsOf(frame, page, context)));
    }
    expect(faults).toEqual([]);
    // A sandbox says itself that it keeps scripts from running.
    const own = opened.errors.filter((text) => !/^Blocked script execution/.test(text));
    expect([...own, ...opened.failed]).toEqual([]);
    await opened.context.close();
  });
});

/** Opens the map of a frame as a reader does, and waits until it is there. */
async function press(frame: Frame): Promise<void> {
  await frame.locator('[data-do="open"]').click();
  await frame.waitForSelector('tour-map[data-state="live"]', { timeout: 60_000 });
}

const [map] = frames.filter(({ address }) => address === '/embed/map/');
const scripted = contexts.filter(({ scripts }) => scripts);

test.each(scripted)('in $name a press brings the interactive map', async (context) => {
  if (!map) throw new Error('/embed/map/ was not built');
  const opened = await site.blank();
  const frame = await openIn(opened, context, map);
  await press(frame);
  expect(await frame.locator('canvas').count()).toBe(1);
  await frame.getByRole('button', { name: 'Zoom in' }).click();
  expect(opened.errors).toEqual([]);
  await opened.context.close();
});

test('links of a frame open in a new window, from its drawing too, and the frame stays', async () => {
  const { page, context } = await site.blank();
  await page.goto(host.show([{ src: `${site.url}embed/map/` }]));
  const frame = page.frameLocator('iframe');
  for (const link of [
    frame.locator('footer a').first(),
    frame.locator('svg [data-stop="guotai"] .disc'),
  ]) {
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await opened.waitForLoadState();
    expect(opened.url()).toMatch(/\/some\/sub\/path\/(map|sites\/guotai)\/$/);
    expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await opened.close();
  }
  expect(page.frames()[1]?.url()).toBe(`${site.url}embed/map/`);
  await context.close();
});

const widths = [320, 480, 600, 760, 900];

test('at 320 to 900 px no frame scrolls sideways, and none asks for more than 1000 px', async () => {
  const { page, context } = await site.blank();
  const faults: string[] = [];
  for (const { address } of frames) {
    await page.goto(site.url + address.slice(1));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 450 });
      const { height, sideways } = await page.evaluate(() => ({
        height: document.documentElement.getBoundingClientRect().height,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      if (height > 1000) faults.push(`${address} asks for ${height} px at ${width} px`);
      if (sideways > 0) faults.push(`${address} scrolls sideways at ${width} px`);
    }
  }
  expect(faults).toEqual([]);
  await context.close();
});

/** How many of the host's frames have a live map, a canvas, and still their text. */
async function countMaps(page: Page) {
  const own = page.frames().slice(1);
  const seen = await Promise.all(
    own.map((frame) =>
      frame.evaluate(() => ({
        live: document.querySelector('tour-map')?.getAttribute('data-state') === 'live',
        canvas: document.querySelectorAll('canvas').length,
        text: (document.body.textContent ?? '').length > 200,
      })),
    ),
  );
  return {
    live: seen.filter(({ live }) => live).length,
    canvases: seen.reduce((sum, { canvas }) => sum + canvas, 0),
    texts: seen.filter(({ text }) => text).length,
  };
}

test('of eight maps on one page only those in sight are live, and one comes back where it was', async () => {
  const { page, context, errors } = await site.blank({ viewport: { width: 800, height: 700 } });
  const ids = ['map', ...content.sites.map(({ id }) => `sites/${id}`)];
  const list = ids.map((id) => ({ src: `${site.url}embed/${id}/` }));
  await page.goto(host.show(list));
  expect(ids).toHaveLength(8);
  for (const frame of page.frames().slice(1)) {
    await (await frame.frameElement()).scrollIntoViewIfNeeded();
    await press(frame);
  }
  await expect.poll(async () => (await countMaps(page)).live, { timeout: 20_000 }).toBeLessThan(4);
  const left = await countMaps(page);
  expect(left.canvases).toBe(left.live);
  expect(left.texts).toBe(8);

  const first = page.frames()[1];
  if (!first) throw new Error('the host shows no frame');
  await page.evaluate(() => scrollTo(0, 0));
  await first.waitForSelector('tour-map[data-state="live"]', { timeout: 60_000 });
  await first.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(300);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await first.waitForSelector('tour-map:not([data-state])', { timeout: 20_000 });
  // One step of zoom shows half of the drawing's side.
  const side = await first.locator('.base').getAttribute('viewBox');
  expect(Number(side?.split(' ')[2]) / 960).toBeCloseTo(0.5, 1);
  await page.evaluate(() => scrollTo(0, 0));
  await first.waitForSelector('tour-map[data-state="live"]', { timeout: 60_000 });
  expect(await first.locator('.controls button').count()).toBeLessThan(6);
  expect(errors).toEqual([]);
  await context.close();
});

/** Where the cities of a live map stand in its frame, in CSS pixels. */
const readCities = () =>
  [...document.querySelectorAll('.overlay [data-city]')].flatMap((city) =>
    ['x', 'y'].map((name) => Math.round(Number(city.getAttribute(name)))),
  );

/** The attributes of a map’s drawing that no browser can draw. */
const undrawable = () =>
  [...document.querySelectorAll('tour-map svg, tour-map svg *')].flatMap((part) =>
    [...part.attributes].filter(({ value }) => /NaN|Infinity|^[\d.]+ [\d.]+ 0 0$/.test(value)),
  ).length;

/** Hides the frame of a host as tabs and folds do, or shows it again. */
const display = (page: Page, how: 'none' | 'inline') =>
  page.$eval('iframe', (frame, value) => (frame.style.display = value), how);

test('a live map whose frame is hidden, as by tabs, and shown again is as it was', async () => {
  const { page, context, errors } = await site.blank();
  await page.goto(host.show([{ src: `${site.url}embed/map/` }]));
  const frame = page.frames()[1];
  if (!frame) throw new Error('the host shows no frame');
  await press(frame);
  const tour = await frame.evaluate(readCities);
  await frame.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => frame.evaluate(readCities)).not.toEqual(tour);
  const closer = await frame.evaluate(readCities);
  await display(page, 'none');
  await frame.waitForSelector('tour-map:not([data-state])', { state: 'attached' });
  const side = await frame.locator('.base').getAttribute('viewBox');
  expect(Number(side?.split(' ')[2]) / 960).toBeCloseTo(0.5, 1);
  expect(await frame.evaluate(undrawable)).toBe(0);
  await display(page, 'inline');
  await frame.waitForSelector('tour-map[data-state="live"]', { timeout: 60_000 });
  expect(await frame.evaluate(readCities)).toEqual(closer);
  await frame.getByRole('button', { name: 'Whole tour' }).click();
  await expect.poll(() => frame.evaluate(readCities)).toEqual(tour);
  expect(errors).toEqual([]);
  await context.close();
});
