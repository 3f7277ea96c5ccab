import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { fill } from '~/i18n/fill';
import { wordsOf } from '~/i18n/words';
import { axeFinds } from './axe';
import { Site } from './site';

const site = new Site();
const { builder, desk, marks } = wordsOf('en');
const { names } = desk.builder;
let page: Page;

beforeAll(async () => {
  page = (await site.blank()).page;
});

const open = (query = '') => page.goto(`${site.url}embed/${query}`);
const status = () => page.locator('embed-builder > .status').innerText();
const beside = (step: string) => page.locator(`[data-step="${step}"] .lacks`);
const query = () => new URL(page.url()).search;

test('each snippet that cannot carry a choice says so beside it, once there is one', async () => {
  await open();
  expect(await page.locator('.lacks:visible').count()).toBe(0);
  await page.selectOption('[name=stop]', 'menglan');
  await page.selectOption('[name=theme]', 'fashion');
  const lacks = fill(desk.builder.lacks, { names: [names.stop, names.theme].join(marks.list) });
  for (const step of ['address', 'figure', 'text', 'markdown']) {
    expect([step, await beside(step).innerText()]).toEqual([step, lacks]);
  }
  for (const step of ['iframe', 'script', 'pym', 'amp']) {
    expect([step, await beside(step).isVisible()]).toEqual([step, false]);
  }
  expect(await axeFinds(page)).toEqual([]);
});

test('a choice that an exhibit does not take is told and leaves the address', async () => {
  await open();
  await page.selectOption('[name=stop]', 'menglan');
  await page.selectOption('[name=what]', 'chain');
  const title = wordsOf('en').chain;
  const leftOut = fill(desk.builder.notTaken, { title, names: names.stop });
  expect(await status()).toContain(leftOut);
  expect(query()).toBe('?what=chain');
  await open('?what=chain&theme=fashion&scheme=dark');
  expect(await status()).toBe(fill(desk.builder.notTaken, { title, names: names.theme }));
  expect(query()).toBe('?what=chain&scheme=dark');
});

test('a bad height is marked, described and kept out of the address, until it is right', async () => {
  await open();
  const field = page.locator('[name=height]');
  await field.fill('50');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  const error = page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
  expect(await error.innerText()).toBe(builder.badHeight);
  expect(await status()).toBe(builder.badHeight);
  expect(query()).toBe('');
  expect(await axeFinds(page)).toEqual([]);
  await field.fill('500');
  expect(await field.getAttribute('aria-invalid')).toBeNull();
  expect(await field.getAttribute('aria-describedby')).toBeNull();
  expect(await error.isVisible()).toBe(false);
  expect(query()).toBe('?height=500');
});

test.each([
  [320, '320'],
  [360, '320'],
  [768, '600'],
  [1280, '600'],
])(
  'on a screen of %i px the preview begins %s px wide and nothing scrolls',
  async (width, wide) => {
    await page.setViewportSize({ width, height: 800 });
    await open();
    expect(await page.getAttribute('iframe[name=preview]', 'width')).toBe(wide);
    const sideways = await page.evaluate(() =>
      [document.documentElement, document.querySelector('.desk')].map((one) =>
        one ? one.scrollWidth - one.clientWidth : NaN,
      ),
    );
    expect(sideways).toEqual([0, 0]);
    expect(query()).toBe('');
  },
);
