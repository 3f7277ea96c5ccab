import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { fill } from '~/i18n/fill';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { makeTour, themeName } from '~/model/tour';
import { content } from '../content/real';
import { frames } from '../site/built';
import { Site } from './site';

const site = new Site();
let page: Page;

beforeAll(async () => {
  page = (await site.blank({ viewport: { width: 320, height: 450 } })).page;
});

/** How tall the foot of the frame at hand is, and how much of what it has to show is out of sight. */
const footOf = () =>
  page.evaluate(() => {
    const foot = document.querySelector('footer');
    const parts = [...(foot?.querySelectorAll('.whole, .credit, [rel~=license]') ?? [])];
    const seen = (part: Element) => {
      const { top, bottom, right } = part.getBoundingClientRect();
      return bottom > top && top >= 0 && bottom <= innerHeight && right <= innerWidth;
    };
    return {
      foot: foot?.getBoundingClientRect().height ?? Infinity,
      lost: 3 - parts.filter(seen).length,
    };
  });

/** What one may press in the tables and at the foot of the frame at hand, and is too small for it. */
const smallTargets = () =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    return [...document.querySelectorAll('td a, th a, .ways a, summary')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 23.9)
      .map(({ text }) => text);
  });

test('a small frame has a foot of a fifth at most with all that it owes, large targets, and no more height than hosts allow', async () => {
  const faults: string[] = [];
  for (const { address } of frames) {
    await page.setViewportSize({ width: 320, height: 450 });
    await page.goto(site.url + address.slice(1));
    const { foot, lost } = await footOf();
    if (foot > 90 || lost > 0) faults.push(`${address}: foot ${foot} px, ${lost} out of sight`);
    await page.setViewportSize({ width: 360, height: 450 });
    const height = await page.evaluate(() => document.documentElement.offsetHeight);
    if (height > 1000) faults.push(`${address}: ${height} px at 360 px`);
    faults.push(...(await smallTargets()).map((text) => `${address}: “${text}” is small`));
  }
  expect(faults).toEqual([]);
});

describe.each(publishedLanguages)('in %s', (language) => {
  const tour = makeTour(content, language);
  const words = wordsOf(language);
  const theme = themeName(tour, 'fashion');
  const left = tour.sites.filter(({ themes }) => themes.includes('fashion'));
  const stops = left.map(({ stop, title }) => `${stop} ${title}`).join(words.marks.list);
  const says = { theme, count: left.length, all: tour.sites.length, stops };
  const lines = {
    map: fill(words.desk.themeOnMap, says),
    loom: fill(words.frame.filtered, { theme }),
  };

  test.each(['map', 'loom'] as const)('the frame %s says which theme it points out', async (id) => {
    const address = site.url + localPath(language, `/embed/${id}/`).slice(1);
    await page.goto(`${address}?theme=fashion`);
    await page.waitForSelector('html[data-shown="whole"]', { state: 'attached' });
    const line = page.locator('main [role=status]').filter({ hasText: theme });
    expect((await line.innerText()).trim()).toBe(lines[id]);
    await page.goto(address);
    await page.waitForSelector('html[data-shown="whole"]', { state: 'attached' });
    expect(await page.locator('main [data-theme]:visible').count()).toBe(0);
  });
});
