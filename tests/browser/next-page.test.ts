import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page, Request } from 'playwright-core';
import { Site } from './site';

const site = new Site();

const link = 'a[rel="next"]';

/** Has a page note each page that its browser asks for ahead. */
function watchAhead(page: Page): Request[] {
  const seen: Request[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.includes('prefetch')) seen.push(request);
  });
  return seen;
}

test('every page with a link to the next one, and no other, brings the rules for fetching it', () => {
  const pages = globSync('**/*.html', { cwd: 'dist' });
  const ahead = /<template data-ahead[^>]*><script type="speculationrules">/g;
  const counts = pages.map((file) => {
    const html = readFileSync(`dist/${file}`, 'utf8');
    return {
      file,
      links: html.match(/<a[^>]* rel="next"/g)?.length,
      rules: html.match(ahead)?.length,
    };
  });
  expect(counts.filter(({ links }) => links).length).toBeGreaterThan(50);
  expect(counts.filter(({ links, rules }) => links !== rules)).toEqual([]);
});

test.each(['sites/menglan/', 'zh-hans/sites/menglan/', 'directives/branding/'])(
  'the next page after /%s is fetched once, when its link comes in sight, and opens without being asked for again',
  async (path) => {
    const { page, context, errors, failed } = await site.blank();
    const ahead = watchAhead(page);
    await page.goto(site.url + path, { waitUntil: 'load' });
    const next = await page.locator(link).evaluate((one: HTMLAnchorElement) => one.href);
    await page.waitForTimeout(500);
    expect(ahead).toEqual([]);
    const arrived = page.waitForResponse(next);
    await page.locator(link).scrollIntoViewIfNeeded();
    await (await arrived).finished();
    for (const place of [0, 1]) {
      await page.evaluate((part) => scrollTo(0, part * document.body.scrollHeight), place);
      await page.waitForTimeout(100);
    }
    await page.locator(link).click();
    await page.waitForURL(next);
    expect(ahead.map((request) => request.url())).toEqual([next]);
    const how = await page.evaluate(() =>
      Reflect.get(performance.getEntriesByType('navigation')[0] ?? {}, 'deliveryType'),
    );
    expect(how).toBe('navigational-prefetch');
    expect({ errors, failed }).toEqual({ errors: [], failed: [] });
    await context.close();
  },
);
