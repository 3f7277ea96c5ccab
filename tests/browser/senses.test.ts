import { beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Locator, Page } from 'playwright-core';
import { findUnseenFocus } from './focus';
import { live, Site } from './site';

const site = new Site();

/** Pages of which parts draw their focus themselves. */
const drawn = ['', 'map/', 'sites/', 'directives/', 'source/', 'zh-hans/embed/'];

/** A picture as its grey values, all of one size: what is left where no colour can be told. */
async function greyOf(place: Locator): Promise<Uint8Array> {
  const picture = sharp(await place.screenshot()).greyscale();
  return picture.resize(64, 64, { fit: 'fill' }).raw().toBuffer();
}

/** The part, 0 to 1, of two pictures that differs clearly. */
function difference(one: Uint8Array, other: Uint8Array): number {
  const clear = one.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > 48);
  return clear.length / one.length;
}

describe.each(['light', 'dark'] as const)('in the reader’s own colours, %s', (colorScheme) => {
  let page: Page;

  beforeAll(async () => {
    const options = { forcedColors: 'active', colorScheme } as const;
    ({ page } = await site.blank(options));
    await page.route('**/map-engine-*.js', (route) => route.abort());
  });

  test.each(drawn)('every focus on /%s can be seen', async (path) => {
    await page.goto(site.url + path);
    expect(await findUnseenFocus(page)).toEqual([]);
  });

  test.each([
    ['directives/', 'figure[data-kind=loom] li svg'],
    ['source/', 'source-strip li svg'],
  ])(
    'the marks in the key of %s differ in shape from one another and from nothing',
    async (path, selector) => {
      await page.goto(site.url + path);
      const keys = await page.locator(selector).all();
      const pictures: Uint8Array[] = [
        new Uint8Array(64 * 64).fill(colorScheme === 'dark' ? 0 : 255),
      ];
      for (const key of keys) pictures.push(await greyOf(key));
      expect(pictures.length).toBeGreaterThan(5);
      pictures.forEach((one, at) => {
        for (const [rest, other] of pictures.slice(at + 1).entries()) {
          expect([at, at + 1 + rest, difference(one, other) > 0.03]).toEqual([
            at,
            at + 1 + rest,
            true,
          ]);
        }
      });
    },
  );

  test.each([
    ['map/', '?stop=menglan', 'svg [data-stop=menglan]'],
    ['directives/', '?theme=branding&at=guotai', '[data-key="branding guotai"] .target'],
    [
      'directives/',
      '?to=companies&strength=encouraged',
      '[data-key="companies encouraged"] .target',
    ],
    ['source/', '#S11', '[data-key=S11]'],
    ['', '#changshu', 'tour-story nav li:nth-child(2)'],
  ])('what is chosen by /%s%s looks otherwise than before', async (path, choice, selector) => {
    await page.goto(site.url + path);
    const place = page.locator(selector).first();
    const before = await greyOf(place);
    await page.goto('about:blank');
    await page.goto(site.url + path + choice);
    await expect
      .poll(async () => difference(before, await greyOf(place)), { timeout: 10_000 })
      .toBeGreaterThan(0.02);
  });
});

describe('with less motion', () => {
  test('a turn of the chapters moves the camera of the drawing at once', async () => {
    const { page, context } = await site.open('');
    const view = () => page.locator('.base').getAttribute('viewBox');
    const whole = await view();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(view).not.toBe(whole);
    const [first, second, running] = await page.evaluate(async () => {
      const base = document.querySelector('.base');
      const now = base?.getAttribute('viewBox');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return [now, base?.getAttribute('viewBox'), document.getAnimations().length];
    });
    expect([second, running]).toEqual([first, 0]);
    await context.close();
  });

  test('the live map jumps: one frame after a press it stands where it stays', async () => {
    const { page, context } = await site.open('map/');
    await live(page);
    const frames = await page.evaluate(async () => {
      const city = document.querySelector('[data-city]');
      const at = () => city?.getAttribute('x');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const places = [at()];
      document.querySelector<HTMLElement>('.controls [aria-label]')?.click();
      for (let count = 0; count < 3; count += 1) {
        await frame();
        await frame();
        places.push(at());
      }
      return { places, running: document.getAnimations().length };
    });
    const [before, ...after] = frames.places;
    expect(after[0]).not.toBe(before);
    expect([new Set(after).size, frames.running]).toEqual([1, 0]);
    await context.close();
  });
});
