import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { wordsOf } from '~/i18n/words';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { closeTo, tourCamera, type Camera } from '~/map/camera';
import { makeTour, pick } from '~/model/tour';
import { content, tour } from '../content/real';
import { gapTo, readDistance } from './map-places';
import { live, Site, type Opened } from './site';

const site = new Site();

const words = wordsOf('en');

const shownCard = 'article[id^="card-"]:not([hidden])';

/** Opens the page of the map and holds its engine back on the way, until what this gives is called. */
async function openHeld(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/map-engine-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}map/`, { waitUntil: 'commit' });
  await page.waitForSelector('tour-map[data-state="loading"]');
  return release;
}

test('MapLibre takes over after the first paint, without an error and without a shift of the layout', async () => {
  const { page, context, errors, failed } = await site.blank();
  const release = await openHeld(page);
  // What the arrival of the fonts moves is not the map's doing: it begins once they are there.
  await page.waitForFunction(() => document.fonts.check('16px "Source Serif"'));
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    Reflect.set(window, 'shifts', 0);
    new PerformanceObserver((list) => {
      const values = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')));
      const sum = values.reduce((total, value) => total + value, 0);
      Reflect.set(window, 'shifts', Number(Reflect.get(window, 'shifts')) + sum);
    }).observe({ type: 'layout-shift' });
  });
  release();
  await live(page);
  await page.waitForTimeout(300);
  expect(await page.locator('.live canvas').count()).toBe(1);
  expect(await page.evaluate(() => Number(Reflect.get(window, 'shifts')))).toBe(0);
  expect([...errors, ...failed]).toEqual([]);
  await context.close();
});

test('the map draws itself once to take over, and not again until something moves', async () => {
  const { page, context } = await site.blank();
  await page.addInitScript(() => {
    let frame = 0;
    const count = () => {
      frame += 1;
      requestAnimationFrame(count);
    };
    count();
    const frames = new Set<number>();
    Reflect.set(window, 'framesDrawn', () => frames.size);
    const draw = WebGL2RenderingContext.prototype.drawElements;
    WebGL2RenderingContext.prototype.drawElements = function (...args) {
      frames.add(frame);
      draw.apply(this, args);
    };
  });
  const drawn = () => page.evaluate(() => Number(Reflect.get(window, 'framesDrawn')()));
  await page.goto(`${site.url}map/`);
  await live(page);
  await page.waitForTimeout(500);
  expect(await drawn()).toBe(1);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(drawn).toBeGreaterThan(1);
  await context.close();
});

test('the canvas fills the frame, and its cities stand where the drawing had them', async () => {
  const { page, context } = await site.blank();
  await page.route('**/map-engine-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(`${site.url}map/`);
  const places = () =>
    page.$$eval('[data-city] > circle.city', (circles) =>
      circles.map((circle) => {
        const { x, y } = circle.getBoundingClientRect();
        return [x, y];
      }),
    );
  const drawn = await places();
  await live(page);
  const mapped = await places();
  drawn.flat().forEach((value, index) => {
    expect(Math.abs(value - (mapped.flat()[index] ?? Number.NaN))).toBeLessThan(1);
  });
  const [frame, canvas] = await Promise.all([
    page.locator('.frame').boundingBox(),
    page.locator('.live canvas').boundingBox(),
  ]);
  expect(Math.abs((frame?.width ?? 0) - (canvas?.width ?? 9))).toBeLessThanOrEqual(2);
  await context.close();
});

describe('one live map', () => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await site.open('map/');
    await live(opened.page);
  });
  // Each leaves it as it was.
  afterEach(() => opened.page.getByRole('button', { name: words.mapReset }).click());
  afterAll(() => opened.context.close());

  test('the map is one Tab stop for its stops, and at most six in all', async () => {
    const stops = await opened.page.$$eval(
      'tour-map a[href], tour-map button, tour-map canvas, tour-map summary',
      (all) =>
        all.filter((one) => one.getAttribute('tabindex') !== '-1' && one.checkVisibility()).length,
    );
    expect(stops).toBeLessThanOrEqual(6);
  });

  test('zoom and whole tour move the map and its stops with it', async () => {
    const { page } = opened;
    const place = async () =>
      (await page.locator('[data-city="changshu"]').getAttribute('x')) ?? '';
    const first = await place();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(place).not.toBe(first);
    await page.getByRole('button', { name: 'Whole tour' }).click();
    await expect.poll(async () => Math.abs(Number(await place()) - Number(first)) < 0.5).toBe(true);
  });

  test.each([
    { name: words.mapZoomIn, back: words.mapZoomOut, end: words.mapZoomedIn },
    { name: words.mapZoomOut, back: words.mapZoomIn, end: words.mapZoomedOut },
  ])(
    '“$name” tells when it goes no further, keeps the focus, and takes it back',
    async ({ name, back, end }) => {
      const { page } = opened;
      const [button, status] = [page.getByRole('button', { name }), page.locator('.status')];
      const before = await status.textContent();
      await button.focus();
      const isEnd = () => button.getAttribute('aria-disabled');
      expect(await isEnd()).toBe('false');
      const press = async () => {
        await page.keyboard.press('Enter');
        return isEnd();
      };
      await expect.poll(press).toBe('true');
      expect(await status.textContent()).toBe(before);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect(await status.textContent()).toBe(end);
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.getByRole('button', { name: back }).click();
      await expect.poll(isEnd).toBe('false');
      expect(await status.textContent()).toBe(before);
    },
  );
});

test.each(tour.sites)(
  'stop $stop, $id, is chosen with the mouse, shows its card and leads to its page',
  async ({ id, title }) => {
    const { page, context, errors } = await site.open('map/');
    await live(page);
    await page.locator(`svg [data-stop="${id}"] .disc`).click();
    expect(new URL(page.url()).search).toBe(`?stop=${id}`);
    await page.locator(shownCard).getByRole('link').click();
    await page.waitForURL(`**/sites/${id}/`);
    expect(await page.locator('h1').textContent()).toContain(title);
    expect(errors).toEqual([]);
    await context.close();
  },
);

/** The map page as a drawing: what is chosen is chosen without the engine, too. */
async function openDrawing(path: string) {
  const opened = await site.blank();
  await opened.page.route('**/map-engine-*.js', (route) => route.abort());
  await opened.page.goto(site.url + path);
  return opened;
}

test('every stop is chosen with the keyboard, and shows its card, which leads to its page', async () => {
  const { page, context } = await openDrawing('map/');
  for (const { id, stop, title } of tour.sites) {
    await page.locator('svg [data-stop]').first().focus();
    for (let step = 1; step < stop; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(title);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/sites/${id}/`);
    await page.goto(`${site.url}map/`);
  }
  await context.close();
});

/** What of a chosen stop a reader does not see whole: its disc on the map, or the title of its card. */
const findOutOfSight = () =>
  ['svg .chosen .disc', 'article:not([hidden]) h2'].filter((selector) => {
    const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
    return top === undefined || bottom === undefined || top < 0 || bottom > innerHeight;
  });

test.each([
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 640, height: 360 },
  { width: 740, height: 360 },
  { width: 768, height: 1024 },
  { width: 1280, height: 640 },
])(
  'a stop chosen in a window of $width × $height stands in it with the title of its card, from the map as from the list',
  async (viewport) => {
    const { page, context } = await openDrawing('map/');
    await page.setViewportSize(viewport);
    for (const { id } of tour.sites) {
      for (const link of ['svg', 'li']) {
        await page.locator(`${link} [data-stop="${id}"]`).click();
        expect([link, id, await page.evaluate(findOutOfSight)]).toEqual([link, id, []]);
        await page.locator(shownCard).getByRole('button').click();
      }
    }
    await context.close();
  },
);

test('a stop of the map leads straight to its page where nothing is chosen in place', async () => {
  const { page, context } = await site.open('');
  await page.locator('svg [data-stop="guotai"] .disc').click();
  await page.waitForURL('**/sites/guotai/');
  await context.close();
});

test('Escape closes the card, gives the focus back to the stop and cleans the address', async () => {
  const { page, context } = await openDrawing('map/');
  await page.locator('svg [data-stop]').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await page.locator(shownCard).count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-stop'));
  expect(focused).toBe('yilian');
  await context.close();
});

test('a deep link opens with its stop chosen, announced and in the middle of the map', async () => {
  const { page, context } = await site.open('map/?stop=guotai');
  expect(await page.locator(shownCard).getAttribute('id')).toBe('card-guotai');
  await live(page);
  await page.waitForTimeout(300);
  const frame = await page.locator('.frame').boundingBox();
  const city = await page.locator('[data-city="zhangjiagang"] > circle.city').boundingBox();
  expect(city && frame ? city.x + 4 - frame.x - frame.width / 2 : Number.NaN).toBeCloseTo(0, -1);
  await context.close();
});

/** What the map shows when a stop in Zhangjiagang or one in Changshu is chosen. */
const [closeToGuotai, closeToYilian] = ['zhangjiagang', 'changshu'].map((id) => {
  const { longitude, latitude } = pick(content.cities, id);
  return closeTo(longitude, latitude);
}) as [Camera, Camera];

test('where motion is welcome, a live map goes to the stop that is chosen, to the next, and back to the whole tour', async () => {
  const { page, context, errors } = await site.open('map/', { reducedMotion: 'no-preference' });
  await live(page);
  await page.locator('svg [data-stop="guotai"] .disc').click();
  await expect.poll(() => gapTo(page, closeToGuotai)).toBeLessThan(2);
  await page.locator('li [data-stop="yilian"]').click();
  await expect.poll(() => gapTo(page, closeToYilian)).toBeLessThan(2);
  await page.getByRole('button', { name: words.mapReset }).click();
  await expect.poll(() => gapTo(page, tourCamera)).toBeLessThan(2);
  expect(errors).toEqual([]);
  await context.close();
});

test('stops that are chosen while the engine is on its way, and while the map waits for its letters, are shown', async () => {
  const { page, context } = await site.blank();
  await page.addInitScript(() => {
    const arrived = new Promise<FontFace[]>((give) => {
      Reflect.set(window, 'giveLetters', () => give([]));
    });
    document.fonts.load = () => arrived;
  });
  const release = await openHeld(page);
  await page.locator('li [data-stop="guotai"]').click();
  release();
  await page.waitForFunction(() => window.sevenStopsMap);
  await page.locator('li [data-stop="yilian"]').click();
  await page.evaluate('giveLetters()');
  await live(page);
  await expect.poll(() => gapTo(page, closeToYilian)).toBeLessThan(2);
  await context.close();
});

test('going back undoes the choice, and going back again leaves the map', async () => {
  const { page, context } = await openDrawing('sites/');
  await page.goto(`${site.url}map/`);
  await page.locator('li [data-stop="yilian"]').click();
  await page.locator('li [data-stop="tianhong"]').click();
  expect(await page.locator(shownCard).getAttribute('id')).toBe('card-tianhong');
  await page.goBack();
  expect(await page.locator(shownCard).count()).toBe(0);
  await page.goBack();
  expect(new URL(page.url()).pathname).toContain('/sites/');
  await context.close();
});

/** Waits until no step of a choice is left, and the page has come to rest after it. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => history.state === null);
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let count = 0; count < 4; count += 1) await frame();
  });
}

test.each([360, 1280])(
  'at %i pixels choices that are closed leave no step to go back through, and the focus and the window where they were',
  async (width) => {
    const { page, context } = await openDrawing('sites/');
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`${site.url}map/#text`);
    for (const close of ['Escape', 'Enter', 'Escape']) {
      const link = page.locator('li [data-stop="yangzi"]');
      await link.focus();
      const top = await page.evaluate(() => scrollY);
      await page.keyboard.press('Enter');
      if (close === 'Enter') await page.locator(shownCard).getByRole('button').focus();
      await page.keyboard.press(close);
      await settle(page);
      expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await page.evaluate(() => scrollY)).toBe(top);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('.status').textContent()).toBe(words.mapCleared);
    }
    await page.goBack();
    expect(new URL(page.url()).pathname).toContain('/sites/');
    await context.close();
  },
);

test('of stops chosen one after the other, the link to the last is in sight when its card is closed', async () => {
  const { page, context } = await openDrawing('map/');
  await page.setViewportSize({ width: 360, height: 500 });
  await page.locator('svg [data-stop="yilian"]').focus();
  await page.keyboard.press('Enter');
  const link = page.locator('li [data-stop="guotai"]');
  await link.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await settle(page);
  const seen = await link.boundingBox();
  expect(seen && seen.y >= 0 && seen.y + seen.height <= 500).toBe(true);
  await context.close();
});

test('a theme that is set while a card is open stays when the card is closed', async () => {
  const { page, context } = await openDrawing('sites/');
  await page.goto(`${site.url}map/?theme=branding`);
  await page.locator('li [data-stop="yilian"]').click();
  await page.getByLabel('Show stops by theme').selectOption('livestream');
  await page.locator(shownCard).getByRole('button').click();
  await settle(page);
  expect(new URL(page.url()).search).toBe('?theme=livestream');
  expect(await page.getByLabel('Show stops by theme').inputValue()).toBe('livestream');
  await page.goBack();
  expect(new URL(page.url()).pathname).toContain('/sites/');
  await context.close();
});

test('a card that the address opened is closed on the page, also after it was loaded again', async () => {
  const { page, context } = await openDrawing('sites/');
  await page.goto(`${site.url}map/?stop=yilian`);
  await page.locator(shownCard).getByRole('button').click();
  await settle(page);
  expect(page.url()).toBe(`${site.url}map/`);
  await page.locator('li [data-stop="tianhong"]').click();
  await page.reload();
  await page.locator(shownCard).getByRole('button').click();
  await settle(page);
  expect(page.url()).toBe(`${site.url}map/`);
  await page.goBack();
  expect(new URL(page.url()).pathname).toContain('/sites/');
  await context.close();
});

test('the list, the drawing and the pages name the same places', async () => {
  const { page, context } = await openDrawing('map/');
  const ids = (selector: string) =>
    page.$$eval(selector, (links) => links.map((link) => link.getAttribute('data-stop')).sort());
  const expected = tour.sites.map(({ id }) => id).sort();
  expect(await ids('svg [data-stop]')).toEqual(expected);
  expect(await ids('li [data-stop]')).toEqual(expected);
  await context.close();
});

test('a theme sets the stops apart that it does not touch, says how many are left and stays in the address', async () => {
  const { page, context } = await openDrawing('map/');
  await page.getByLabel('Show stops by theme').selectOption('livestream');
  expect(new URL(page.url()).search).toBe('?theme=livestream');
  const left = tour.sites.filter(({ themes }) => themes.includes('livestream')).length;
  expect(await page.locator('li [data-stop]:not(.aside)').count()).toBe(left);
  expect(await page.locator('.status').textContent()).toContain(`${left} of 7`);
  await page.reload();
  expect(await page.getByLabel('Show stops by theme').inputValue()).toBe('livestream');
  await context.close();
});

test.each(publishedLanguages)(
  'in %s the status names the stops that a theme leaves, by number and name',
  async (language) => {
    const { page, context } = await openDrawing(localPath(language, '/map/').slice(1));
    const { sites, themes } = makeTour(content, language);
    for (const { id } of themes) {
      const left = sites.filter((one) => one.themes.includes(id));
      if (left.length === 0) continue;
      await page.locator('select').selectOption(id);
      const text = (await page.locator('.status').textContent()) ?? '';
      const named = sites.filter(({ stop, title }) => text.includes(`${stop} ${title}`));
      expect([id, named.map((one) => one.id)]).toEqual([id, left.map((one) => one.id)]);
    }
    await context.close();
  },
);

test('the number of stops that a theme leaves is said beside a chosen stop too, and goes with the theme', async () => {
  const { page, context } = await openDrawing('map/?stop=menglan');
  const status = page.locator('.status');
  await page.waitForSelector('tour-map[data-state="failed"]');
  await page.getByLabel('Show stops by theme').selectOption('livestream');
  expect(await status.textContent()).toContain('of 7 stops');
  await page.getByLabel('Show stops by theme').selectOption('');
  expect(await status.textContent()).toBe('');
  await context.close();
});

test.each(['Alt', 'Shift'] as const)(
  'a click on a stop with %s held is left to the browser',
  async (key) => {
    const { page, context } = await openDrawing('map/');
    await page.evaluate(() =>
      addEventListener('click', (event) => {
        document.body.dataset['prevented'] = String(event.defaultPrevented);
        event.preventDefault();
      }),
    );
    await page.locator('li [data-stop="yilian"]').click({ modifiers: [key] });
    expect(await page.evaluate(() => document.body.dataset['prevented'])).toBe('false');
    expect(await page.locator(shownCard).count()).toBe(0);
    await context.close();
  },
);

test.each(['?stop=nowhere', '?theme=nothing', '?stop=%3Cscript%3E', '?stop=__proto__&x=1'])(
  'map/%s shows the whole tour with a plain note and echoes nothing',
  async (query) => {
    const { page, context, errors } = await site.open(`map/${query}`);
    await expect
      .poll(() => page.locator('.status').textContent())
      .toMatch(/not (on this map|in the list)/);
    expect(await page.locator(shownCard).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/nowhere|nothing is|<script>|proto/);
    await live(page);
    expect(await page.locator('.status').textContent()).toMatch(/not (on this map|in the list)/);
    expect(errors).toEqual([]);
    await context.close();
  },
);

test('the page scrolls over the map: the wheel without a key belongs to the page', async () => {
  const { page, context } = await site.open('map/', { viewport: { width: 800, height: 500 } });
  await live(page);
  await page.locator('.frame').hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  await context.close();
});

/** How the line from one city to the other leans on the screen, in degrees. */
function lean(page: Page): Promise<number> {
  return page.$$eval('[data-city] > circle.city', (circles) => {
    const [from, to] = circles.map((circle) => circle.getBoundingClientRect());
    return (
      (Math.atan2((to?.y ?? 0) - (from?.y ?? 0), (to?.x ?? 0) - (from?.x ?? 0)) * 180) / Math.PI
    );
  });
}

test('north stays up and the map flat, whatever keys and fingers do', async () => {
  const { page, context } = await site.open('map/', { hasTouch: true });
  await live(page);
  const before = await lean(page);
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
    await page.locator('.live canvas').focus();
    await page.keyboard.press(`Shift+${key}`);
    await page.waitForTimeout(500);
    expect([key, Math.abs((await lean(page)) - before) < 0.3]).toEqual([key, true]);
  }
  const { x, y, width, height } = await page
    .locator('.live canvas')
    .evaluate((canvas) => canvas.getBoundingClientRect().toJSON());
  const session = await context.newCDPSession(page);
  // Fingers that turn around each other and part.
  const turned = (step: number) =>
    [0, Math.PI].map((part) => ({
      x: x + width / 2 + (70 + 3 * step) * Math.cos((step * Math.PI) / 40 + part),
      y: y + height / 2 + (70 + 3 * step) * Math.sin((step * Math.PI) / 40 + part),
    }));
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', step?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: step === undefined ? [] : turned(step),
    });
  const distance = await readDistance(page);
  await touch('touchStart', 0);
  for (let step = 1; step <= 20; step += 1) await touch('touchMove', step);
  await touch('touchEnd');
  await expect.poll(async () => (await readDistance(page)) / distance).toBeGreaterThan(1.5);
  expect(Math.abs((await lean(page)) - before)).toBeLessThan(0.3);
  await context.close();
});

test('on a reading page nothing is loaded until the map is asked for; then it opens in place', async () => {
  const { page, context, requests, errors } = await site.open('sites/menglan/');
  await page.waitForTimeout(500);
  expect(requests.filter((url) => url.includes('map-engine'))).toEqual([]);
  await page.getByRole('button', { name: 'Open the interactive map' }).click();
  await live(page);
  expect(requests.filter((url) => url.includes('map-engine'))).toHaveLength(1);
  expect(errors).toEqual([]);
  await context.close();
});

test('leaving for another page and coming back finds the map alive', async () => {
  const { page, context, errors } = await site.open('map/');
  await live(page);
  await page.goto(`${site.url}about/`);
  await page.goBack();
  await live(page);
  expect(errors).toEqual([]);
  await context.close();
});
