import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { drawingSize } from '~/map/camera';
import { chaptersIn } from '~/model/chapters';
import { content, tour } from '../content/real';
import { live, Site } from './site';

declare global {
  interface Window {
    /** The places that the page was scrolled to, in pixels from its top. */
    passed: number[];
  }
}

const site = new Site();
const chapters = chaptersIn(content, 'en');

/** Scrolls a chapter to the line at which it is read and waits for the page to have seen it. */
async function readTo(page: Page, id: string): Promise<void> {
  await page.evaluate((anchor) => {
    const chapter = document.getElementById(anchor);
    window.scrollTo({ top: (chapter?.offsetTop ?? 0) + innerHeight, behavior: 'instant' });
    const top = chapter?.getBoundingClientRect().top ?? 0;
    window.scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
  }, id);
  await page.waitForTimeout(120);
  // The page reads on in the frame after it was scrolled, which a busy machine may keep waiting.
  await page.evaluate(
    () => new Promise((read) => requestAnimationFrame(() => requestAnimationFrame(read))),
  );
}

/** The width of what the drawing shows, in its own units. */
async function shown(page: Page): Promise<number> {
  const box = (await page.locator('.base').getAttribute('viewBox')) ?? '';
  return Number(box.split(' ')[2]);
}

const current = 'tour-story nav a[aria-current]';

describe.each(chapters)('chapter $id', ({ id, pointedOut }) => {
  test('leads the drawing, the list and the address while it is read', async () => {
    const { page, context, errors } = await site.open('');
    await readTo(page, id);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
    expect(await page.locator(current).getAttribute('href')).toBe(`#${id}`);
    const chosen = await page.$$eval('svg .chosen', (links) =>
      links.map((link) => link.getAttribute('data-stop')),
    );
    expect(chosen.sort()).toEqual([...pointedOut].sort());
    const cities = tour.sites.filter((one) => pointedOut.includes(one.id));
    const close = new Set(cities.map(({ city }) => city.id)).size === 1;
    expect((await shown(page)) < drawingSize).toBe(close);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test('scrolling through every chapter adds nothing to go back through', async () => {
  const { page, context } = await site.open('about/');
  await page.goto(site.url);
  for (const { id } of chapters) await readTo(page, id);
  await page.goBack();
  expect(new URL(page.url()).pathname).toMatch(/about\/$/);
  await context.close();
});

test('a choice can be undone with one step back, and the next one leaves', async () => {
  const { page, context } = await site.open('about/');
  await page.goto(site.url);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('tour-story nav a').nth(3).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#the-symposium');
  await page.locator('tour-story nav a').nth(6).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#what-is-left-out');
  await page.goBack();
  expect(new URL(page.url()).pathname).not.toMatch(/about/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(900);
  await page.goBack();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/about\/$/);
  await context.close();
});

test.each([100, 300, 1200, 3000])(
  'one step back %i ms after a choice leads to where it was made, while the page still scrolls too, and stays there',
  async (wait) => {
    const { page, context } = await site.open('', { reducedMotion: 'no-preference' });
    await page.evaluate(() => window.scrollTo({ top: 200, behavior: 'instant' }));
    await page.waitForTimeout(200);
    const before = new URL(page.url()).hash;
    await page.locator('tour-story nav a').nth(3).click();
    await page.waitForTimeout(wait);
    await page.goBack();
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => Math.round(window.scrollY))).toBe(200);
    expect(new URL(page.url()).hash).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      '#the-symposium',
    );
    await context.close();
  },
);

test('who comes or comes back to a place is there at once; a choice glides there, but not where motion is unwelcome', async () => {
  const { page, context } = await site.blank({ reducedMotion: 'no-preference' });
  await page.addInitScript(() => {
    window.passed = [];
    addEventListener('scroll', () => window.passed.push(Math.round(scrollY)));
  });
  const passed = async () => {
    await page.waitForTimeout(1500);
    return page.evaluate(() => window.passed.splice(0));
  };
  await page.goto(`${site.url}#four-planks`);
  const [there = 0, ...others] = await passed();
  expect(there).toBeGreaterThan(3000);
  expect(others.filter((place) => Math.abs(place - there) > 200)).toEqual([]);

  await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
  await passed();
  const place = await page.evaluate(() => Math.round(scrollY));
  await page.reload();
  expect(new Set(await passed())).toEqual(new Set([place]));

  const choose = (link: Locator) => link.evaluate((one: HTMLElement) => one.click());
  const links = page.locator('tour-story nav a');
  await choose(links.first());
  expect((await passed()).length).toBeGreaterThan(10);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await choose(links.last());
  expect((await passed()).length).toBeLessThan(3);
  await context.close();
});

test('steps that undo no choice, through the notes of a page, are left to the browser', async () => {
  const { page, context } = await site.open('');
  const top = () => page.evaluate(() => Math.round(window.scrollY));
  await page.locator('tour-story nav a').nth(3).click();
  await page.goBack();
  await page.waitForTimeout(700);
  expect(await top()).toBe(0);
  for (const hash of ['#who-was-asked', '#afterwards']) {
    await page.evaluate((to) => void (location.hash = to), hash);
    await page.waitForTimeout(700);
  }
  await page.goBack();
  await page.waitForTimeout(500);
  expect(await top()).toBeGreaterThan(2000);
  await page.goForward();
  await page.waitForTimeout(500);
  expect(await top()).toBeGreaterThan(2000);
  await context.close();
});

test('left and right arrow keys turn the chapters, and put the focus on their titles', async () => {
  const { page, context } = await site.open('');
  for (const { id } of chapters) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator(current).getAttribute('href')).toBe(`#${id}`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`${id}-title`);
  }
  await page.keyboard.press('ArrowLeft');
  const before = chapters.at(-2)?.id;
  await expect.poll(() => page.locator(current).getAttribute('href')).toBe(`#${before}`);
  await context.close();
});

test('arrow keys inside the map belong to the map', async () => {
  const { page, context } = await site.open('');
  await page.locator('svg [data-stop]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  expect(await page.locator(current).count()).toBe(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await context.close();
});

test.each(chapters)('the address of $id opens at it', async ({ id }) => {
  const { page, context } = await site.open(`#${id}`);
  await expect.poll(() => page.locator(current).getAttribute('href')).toBe(`#${id}`);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await context.close();
});

test('the thread grows with reading: it ends at the line that is read, and is whole at the end', async () => {
  const { page, context } = await site.open('');
  const ends = () =>
    page.$eval('.story', (story) => {
      const length = Number.parseFloat(getComputedStyle(story, '::after').height);
      const { top, height } = story.getBoundingClientRect();
      return { part: length / height, end: top + length, line: innerHeight * 0.45 };
    });
  for (const { id } of chapters) {
    await readTo(page, id);
    const { end, line } = await ends();
    expect(Math.abs(end - line)).toBeLessThan(5);
  }
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(async () => (await ends()).part).toBeGreaterThan(0.99);
  await context.close();
});

test.each([
  [960, 640],
  [1024, 768],
  [1280, 900],
])(
  'at %i × %i the drawing and the list of chapters stay beside the text to the end',
  async (width, height) => {
    const { page, context } = await site.open('', { viewport: { width, height } });
    const text = await page.locator('.story').boundingBox();
    for (const { id } of chapters) {
      await readTo(page, id);
      for (const held of ['.frame', 'tour-story nav']) {
        const box = await page.locator(held).boundingBox();
        if (!box || !text) throw new Error(`there is no ${held} or no story`);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        expect(box.x).toBeGreaterThanOrEqual(text.x + text.width);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
    }
    const chain = await page.locator('tour-story nav li').last().boundingBox();
    expect((chain?.x ?? width) + (chain?.width ?? 0)).toBeLessThanOrEqual(width);
    await context.close();
  },
);

test.each([320, 360, 768])(
  'at %i pixels nothing covers the text or scrolls sideways',
  async (width) => {
    const { page, context } = await site.open('', { viewport: { width, height: 640 } });
    const stuck = await page.$$eval(
      'main *',
      (all) =>
        all.filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position)).length,
    );
    expect(stuck).toBe(0);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    await context.close();
  },
);

test('a tap on the drawing turns it into the map at the camera of the chapter, city on city', async () => {
  const { page, context, errors } = await site.open('', { hasTouch: true });
  for (const { id, pointedOut } of chapters.slice(1, 4)) {
    await readTo(page, id);
    expect(await page.locator('svg .chosen').count()).toBe(pointedOut.length);
  }
  await readTo(page, 'changshu');
  const places = () =>
    page.$$eval('[data-city] > circle.city', (circles) =>
      circles.flatMap((circle) => {
        const { x, y } = circle.getBoundingClientRect();
        return [x, y];
      }),
    );
  const drawn = await places();
  await page.locator('.frame').tap({ position: { x: 20, y: 300 } });
  await live(page);
  const mapped = await places();
  drawn.forEach((value, index) => {
    expect(Math.abs(value - (mapped[index] ?? Number.NaN))).toBeLessThan(1);
  });
  await readTo(page, 'the-road');
  await expect.poll(async () => (await places())[0]).not.toBeCloseTo(mapped[0] ?? 0, 0);
  expect(errors).toEqual([]);
  await context.close();
});

test('without scripts every chapter, the whole thread and the list of chapters are there', async () => {
  const { page, context } = await site.open('', { javaScriptEnabled: false });
  expect(await page.locator('tour-story section h2').count()).toBe(chapters.length);
  for (const { title } of chapters) {
    expect(await page.getByRole('link', { name: title }).first().isVisible()).toBe(true);
  }
  await context.close();
});

test('camera moves are followed by the names: none stands where it was drawn for another camera', async () => {
  const { page, context } = await site.open('', { reducedMotion: 'no-preference' });
  await readTo(page, 'changshu');
  await page.waitForTimeout(700);
  const frame = await page.locator('.frame').boundingBox();
  const city = await page.locator('[data-city="changshu"] > circle.city').boundingBox();
  const middle = (frame?.x ?? 0) + (frame?.width ?? 0) / 2;
  expect(Math.abs((city?.x ?? 0) + 4 - middle)).toBeLessThan(3);
  await context.close();
});
