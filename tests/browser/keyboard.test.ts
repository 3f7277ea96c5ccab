import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { content, tour } from '../content/real';
import { chaptersIn } from '~/model/chapters';
import { pageKinds } from './page-kinds';
import { live, Site } from './site';

const site = new Site();

/** What has the focus: its id, key, stop or name; “body” where it is lost. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return 'body';
    const [key, stop] = ['data-key', 'data-stop'].map((name) => one.getAttribute(name));
    return (key ?? stop ?? one.id) || `${one.localName} ${one.textContent.trim().slice(0, 30)}`;
  });
}

/** Whether the focus is somewhere, shown, and in the window; runs in the page. */
function seenFocus(): string {
  const one = document.activeElement;
  if (!one || one === document.body) return 'lost';
  if (one.matches('main, iframe')) return 'seen';
  if (!one.matches(':focus-visible')) return 'not shown';
  const { top, bottom, left, right } = one.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0) return 'out of the window';
  const frame = one.closest('.frame')?.getBoundingClientRect();
  const fills = frame && left < frame.left + 3 && right > frame.right - 3;
  return fills && !getComputedStyle(one).outlineOffset.startsWith('-') ? 'cut off' : 'seen';
}

/** Presses keys one after the other; after each the focus is somewhere, can be seen, and stands in the window. */
async function press(page: Page, ...keys: string[]): Promise<string> {
  for (const key of keys) {
    await page.keyboard.press(key);
    const seen = await page.evaluate(seenFocus);
    expect([key, await focused(page), seen]).toEqual([key, expect.any(String), 'seen']);
  }
  return focused(page);
}

/** Tabs through a page from its beginning and gives the order in which its parts had the focus. */
async function tabThrough(page: Page) {
  const expected = await page.evaluate(() => {
    const selector = 'a[href], button, select, input, textarea, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => one.tabIndex === 0 && one.checkVisibility({ visibilityProperty: true }),
    );
    // Of a group of choices the chosen one takes the Tab key.
    const stops = all.filter((one) => !one.matches('[type=radio]:not(:checked)'));
    window.stops = [];
    document.addEventListener('focusin', ({ target }) => {
      window.stops.push(stops.findIndex((one) => one === target));
    });
    return stops.length;
  });
  const inFrames = await page.locator('iframe:visible').count();
  for (let at = 0; at < expected + inFrames * 30; at += 1) {
    await page.keyboard.press('Tab');
    if ((at + 1) % 10 === 0 || at >= expected) {
      const last = await page.evaluate(() => window.stops.at(-1));
      if (last === expected - 1) break;
    }
  }
  const visited = await page.evaluate(() => window.stops);
  return { expected, visited };
}

declare global {
  interface Window {
    /** Where the Tab key led, as places in the list of everything that takes it. */
    stops: number[];
  }
}

/**
 * The keys that something on the page takes, or leads the focus with, although another key is held; runs in the page.
 * The canvas of the map is MapLibre's.
 */
function findTaken(): string[] {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
  const held = ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'];
  const selector = 'a, button, select, input, textarea, summary, [tabindex]:not(canvas)';
  const all = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)];
  const taken = all.flatMap((one) => {
    one.focus();
    return keys.flatMap((key) =>
      held
        .filter((name) => {
          const given = { key, [name]: true, bubbles: true, cancelable: true };
          const focus = document.activeElement;
          const isLeft = one.dispatchEvent(new KeyboardEvent('keydown', given));
          return !isLeft || focus !== document.activeElement;
        })
        .map((name) => `${one.localName}: ${name} ${key}`),
    );
  });
  return [...new Set(taken)];
}

test.each([...pageKinds, 'embed/map/', 'embed/loom/', 'embed/source-strip/'])(
  '/%s: an arrow, Home or End with another key held is the browser’s, which may go back with it',
  async (path) => {
    const { page, context } = await site.open(path);
    if (path === 'map/') await live(page);
    expect(await page.evaluate(findTaken)).toEqual([]);
    await context.close();
  },
);

/** The stop that has the focus, and how far its mark stands out of the frame; runs in the page. */
function focusedMark(): [string, string] {
  const stop = document.activeElement?.closest<SVGElement>('[data-stop]');
  const mark = stop?.querySelector('.disc')?.getBoundingClientRect() ?? new DOMRect();
  const frame = stop?.closest('.frame')?.getBoundingClientRect() ?? new DOMRect();
  const out = [frame.left - mark.left, mark.right - frame.right];
  out.push(frame.top - mark.top, mark.bottom - frame.bottom);
  const isIn = mark.width > 0 && Math.max(...out) <= 0;
  return [stop?.dataset['stop'] ?? 'none', isIn ? 'in the frame' : 'out of the frame'];
}

/** Leads the focus to the stops of a map with keys, from what follows them, so that the page stays where it is. */
async function enterStops(page: Page): Promise<void> {
  await page
    .locator('tour-map :is(summary, .controls button):visible')
    .last()
    .evaluate((one: HTMLElement) => one.focus({ preventScroll: true }));
  const isThere = () =>
    page.evaluate(() => Boolean(document.activeElement?.matches('svg [data-stop]')));
  while (!(await isThere())) await page.keyboard.press('Shift+Tab');
}

/** Walks once around the stops of a map and over their ends; each that gets the focus stands in the frame. */
async function walkStops(page: Page): Promise<void> {
  const around = tour.sites.map(() => 'ArrowRight');
  for (const key of ['', ...around, 'End', 'Home', 'ArrowLeft', 'Home']) {
    if (key) await page.keyboard.press(key);
    const stop = await focused(page);
    await expect.poll(() => page.evaluate(focusedMark)).toEqual([stop, 'in the frame']);
  }
}

/** What stands on a drawing of the tour before its stops are walked. */
const drawings = [
  ...chaptersIn(content, 'en').map(({ id }) => `#${id}`),
  ...['yilian', 'guotai'].map((stop) => `map/?stop=${stop}`),
  'embed/map/?stop=guotai',
];

test.each(drawings)(
  '/%s: a stop of the drawing that a key leads to is in the frame',
  async (path) => {
    const { page, context } = await site.blank();
    await page.route('**/map-engine-*.js', (route) => route.abort());
    await page.goto(site.url + path);
    await enterStops(page);
    await walkStops(page);
    await context.close();
  },
);

describe.each(['reduce', 'no-preference'] as const)(
  'on a live map, motion: %s',
  (reducedMotion) => {
    const openLive = async (path: string) => {
      const opened = await site.open(path, {
        reducedMotion,
        viewport: { width: 1280, height: 800 },
      });
      await live(opened.page);
      return opened;
    };
    const scale = (page: Page) => page.locator('.scale text').textContent();

    test.each(['map/', 'map/?stop=guotai', 'map/?stop=yilian'])(
      '/%s: a stop that a key leads to is in the frame, at the zoom that the reader chose',
      async (path) => {
        const { page, context } = await openLive(path);
        await enterStops(page);
        await walkStops(page);
        await page.locator('.controls button').first().focus();
        for (let step = 0; step < 3; step += 1) {
          await page.keyboard.press('Enter');
          await page.waitForTimeout(350);
        }
        const before = await scale(page);
        await enterStops(page);
        await walkStops(page);
        expect(await scale(page)).toBe(before);
        await context.close();
      },
    );

    test('plus and minus zoom around the stop that has the focus, and leave other keys to the browser', async () => {
      const { page, context } = await openLive('map/');
      await enterStops(page);
      const place = async () => (await page.locator('[data-city]').first().boundingBox())?.x ?? 0;
      const [first, whole] = [await place(), await scale(page)];
      await page.keyboard.press('Control++');
      await page.waitForTimeout(400);
      expect(await scale(page)).toBe(whole);
      await page.keyboard.press('+');
      await expect.poll(() => scale(page)).not.toBe(whole);
      await page.waitForTimeout(400);
      expect(Math.abs((await place()) - first)).toBeLessThan(1);
      await page.keyboard.press('-');
      await expect.poll(() => scale(page)).toBe(whole);
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('+');
      await expect.poll(() => page.evaluate(focusedMark)).toEqual(['yilian', 'in the frame']);
      await context.close();
    });
  },
);

test('the Tab key enters the stops of the map at the one that is chosen', async () => {
  const { page, context } = await site.open('map/?stop=guotai');
  await enterStops(page);
  expect(await focused(page)).toBe('guotai');
  await context.close();
});

/** Pages through which the Tab key leads. */
const paths = ['', 'directives/', 'sites/', 'embed/', 'search/', 'check/'];

describe.each(publishedLanguages)('with keys alone, in %s', (language) => {
  const at = (path: string) => localPath(language, `/${path}`).slice(1);
  const chapters = chaptersIn(content, language);

  test.each(language === 'en' ? paths : ['', 'embed/'])(
    '/%s: Tab leads through everything once, in the order of the page, and out of it',
    async (path) => {
      const { page, context } = await site.open(at(path));
      const { expected, visited } = await tabThrough(page);
      expect(visited).toEqual(Array.from({ length: expected }, (_, index) => index));
      await context.close();
    },
  );

  test('the documentary is read from the skip link through its chapters and its list', async () => {
    const { page, context } = await site.open(at(''));
    await press(page, 'Tab');
    expect(await press(page, 'Enter')).toBe('text');
    const ids = chapters.map(({ id }) => id);
    // Where the page begins with a chapter already, the first key leads to the second one.
    const first = ids.indexOf((await press(page, 'ArrowRight')).replace('-title', ''));
    expect(first).toBeLessThan(2);
    expect(await press(page, 'ArrowRight')).toBe(`${ids[first + 1]}-title`);
    expect(await press(page, 'ArrowLeft')).toBe(`${ids[first]}-title`);
    await page.locator('tour-story nav a').nth(4).focus();
    expect(await press(page, 'Enter')).toBe(`${ids[4]}-title`);
    expect(new URL(page.url()).hash).toBe(`#${ids[4]}`);
    await press(page, 'Tab');
    const chapter = await page.evaluate(() => document.activeElement?.closest('section')?.id);
    expect(chapter).toBe(ids[4]);
    await context.close();
  });

  test('the map takes six presses of Tab at most, opens its cards and gives the focus back', async () => {
    const { page, context } = await site.open(at('map/'));
    await live(page);
    const title = (stop: number) => new RegExp(`^h2 ${stop} `);
    const inMap = () => page.evaluate(() => Boolean(document.activeElement?.closest('tour-map')));
    let stops = 1;
    while (!(await inMap())) await press(page, 'Tab');
    for (; (await focused(page)) !== tour.sites[0]?.id; stops += 1) await press(page, 'Tab');
    expect(await press(page, 'ArrowLeft')).toBe(tour.sites.at(-1)?.id);
    expect(await press(page, 'Home', 'ArrowDown')).toBe(tour.sites[1]?.id);
    expect(await press(page, 'Enter')).toMatch(title(2));
    expect(await press(page, 'Escape')).toBe(tour.sites[1]?.id);
    expect(await press(page, 'Enter', 'Tab', 'Tab')).toMatch(/^button/);
    expect(await press(page, 'Enter')).toBe(tour.sites[1]?.id);
    const top = await page.evaluate(() => scrollY);
    // A key that comes while the page still scrolls is lost; the next one is to come when it stands where it was.
    const scrollBy = (key: string) => async () => {
      await page.keyboard.press(key);
      return page.evaluate(() => scrollY);
    };
    await expect.poll(scrollBy('PageDown')).toBeGreaterThan(top);
    await expect.poll(scrollBy('PageUp')).toBeLessThanOrEqual(top);
    for (await press(page, 'Tab'); await inMap(); await press(page, 'Tab')) stops += 1;
    expect(stops).toBeLessThanOrEqual(6);
    await context.close();
  });

  test('a stop chosen in the list has the focus again when its card is closed', async () => {
    const { page, context } = await site.open(at('map/'));
    await page.route('**/map-engine-*.js', (route) => route.abort());
    const inList = page.locator('li [data-stop="menglan"]');
    await inList.focus();
    expect(await press(page, 'Enter')).toMatch(/^h2 5 /);
    await press(page, 'Escape');
    expect(await inList.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.locator('.filter select').focus();
    await press(page, 'ArrowDown');
    expect(new URL(page.url()).search).toMatch(/^\?theme=/);
    await context.close();
  });

  test('the button that opens the map on a reading page leaves the focus on the map', async () => {
    const { page, context } = await site.open(at('sites/menglan/'));
    await page.locator('tour-map .open').focus();
    expect(await press(page, 'Enter')).toBe('yilian');
    await live(page);
    expect(await press(page, 'ArrowRight')).toBe('tianhong');
    await context.close();
  });

  test('the loom and its filters are walked, chosen, narrowed and left', async () => {
    const { page, context } = await site.open(at('directives/'));
    await page.locator('select[name=to]').focus();
    expect(await press(page, 'ArrowDown')).toMatch(/^select/);
    expect(await press(page, 'Tab', 'Tab', 'Enter')).toMatch(/^button/);
    expect(new URL(page.url()).search).toBe('');
    const knot = await press(page, 'Tab');
    expect(await press(page, 'ArrowDown')).not.toBe(knot);
    const chosen = await press(page, 'ArrowRight');
    expect(await press(page, 'Enter')).toMatch(/^h3 /);
    expect(await press(page, 'Tab')).toMatch(/^a /);
    while (!(await focused(page)).startsWith('button')) await press(page, 'Tab');
    expect(await press(page, 'Enter')).toBe(chosen);
    await context.close();
  });

  test('a fold opens and closes under the focus, and a copied text leaves it where it was', async () => {
    const { page, context } = await site.open(at('directives/'));
    await page.locator('details:has(copy-field) > summary').first().focus();
    const summary = await focused(page);
    expect(await press(page, 'Enter', 'Space', 'Enter')).toBe(summary);
    expect(await press(page, 'Tab', 'Tab')).toMatch(/^button/);
    // Where copying is refused, the text to copy has the focus.
    expect(await press(page, 'Enter')).toMatch(/^(button|textarea)/);
    await context.close();
  });

  test('the builder chooses, starts anew and copies without losing the focus', async () => {
    const { page, context } = await site.open(at('embed/'));
    await page.locator('[name=what]').focus();
    for (let step = 0; step < 9; step += 1) {
      await press(page, 'ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('what');
    }
    await page.locator('embed-builder .choices > button').first().focus();
    expect(await press(page, 'Enter')).toMatch(/^button/);
    await context.close();
  });

  test('the search field keeps the focus while it finds, and Tab leads to what it found', async () => {
    const { page, context } = await site.open(at('search/'));
    await page.getByRole('searchbox').focus();
    await page.keyboard.type(language === 'en' ? 'brands' : '品牌');
    await page.waitForSelector('.found ol > li');
    expect(await focused(page)).toMatch(/^q|search|input/);
    const found = () =>
      page.evaluate(() => Boolean(document.activeElement?.closest('.found ol > li')));
    for (let step = 0; step < 9 && !(await found()); step += 1) await press(page, 'Tab');
    expect(await found()).toBe(true);
    await context.close();
  });
});
