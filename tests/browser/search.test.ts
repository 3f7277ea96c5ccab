import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assert, asyncProperty, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { searchNeeds } from '~/hosting/policy';
import { counted, wordsOf } from '~/i18n/words';
import { pageAt } from '../site/built';
import { axeFinds } from './axe';
import { Site } from './site';

const site = new Site();
const english = wordsOf('en').search;
const results = '.found ol > li';

/** Waits for the answer to a search and gives what was said. */
async function said(page: Page): Promise<string> {
  const waiting = [english.searching, wordsOf('zh-Hans').search.searching, ''];
  await page.waitForFunction(
    (idle) =>
      !document.querySelector('.found[aria-busy=true]') &&
      !idle.includes(document.querySelector('[role=status]')?.textContent ?? ''),
    waiting,
  );
  return (await page.locator('[role=status]').textContent()) ?? '';
}

/** The paths of the pages found, from the root of the site. */
async function pathsFound(page: Page, root = site.url): Promise<string[]> {
  const links = await page.$$eval(`${results} > h3 a`, (all) =>
    all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
  );
  return links.map((link) => link.replace(root, ''));
}

test.each([
  { path: 'search/', words: 'livestream', first: 'themes/livestream/' },
  { path: 'search/', words: 'Menglan', first: 'sites/menglan/' },
  { path: 'search/', words: '梦兰', first: 'sites/menglan/' },
  { path: 'search/', words: 'Cao Lubao', first: 'people/' },
  { path: 'search/', words: '"fashion industry"', first: 'directives/fashion/' },
  { path: 'search/', words: '"Guotai" "Menglan"', first: 'sites/menglan/' },
  { path: 'zh-hans/search/', words: '直播', first: 'zh-hans/themes/livestream/' },
  { path: 'zh-hans/search/', words: '梦兰', first: 'zh-hans/sites/menglan/' },
  { path: 'zh-hans/search/', words: '座谈会', first: 'zh-hans/symposium/' },
  { path: 'zh-hans/search/', words: '常熟 Menglan', first: 'zh-hans/sites/menglan/' },
])('who types $words on $path finds $first first', async ({ path: at, words, first }) => {
  const { page, context, errors, failed } = await site.open(at);
  await page.getByRole('searchbox').pressSequentially(words, { delay: 20 });
  // The last sign may come after a pause: what is found of the signs before is not the answer.
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  await said(page);
  expect((await pathsFound(page))[0]).toBe(first);
  expect(await page.locator(`${results} mark`).count()).toBeGreaterThan(0);
  expect([...errors, ...failed]).toEqual([]);
  await context.close();
});

test('nothing of the engine is fetched before the field is entered, and nothing from elsewhere', async () => {
  const { page, context, requests } = await site.open('search/');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await page.getByRole('searchbox').fill('merchants');
  await page.waitForSelector(results);
  expect(requests.filter((url) => url.includes('/pagefind/')).length).toBeGreaterThan(5);
  expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});

test('what is found is told by its title, its kind, its words, and its parts, which are there', async () => {
  const { page, context } = await site.open('search/?q=menglan');
  await page.waitForSelector(results);
  const first = page.locator(results).first();
  expect(await first.locator('h3').textContent()).toBe('Jiangsu Menglan Group');
  expect(await first.locator('p').first().textContent()).toBe(wordsOf('en').sites);
  expect((await first.locator('mark').allTextContents()).join()).toMatch(/Menglan/);
  const parts = await page.$$eval(`${results} li a`, (all) =>
    all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
  );
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) {
    const { pathname, hash } = new URL(part);
    const { elements } = pageAt(pathname.replace(new URL(site.url).pathname, '/'));
    const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id'));
    expect(ids.map(({ value }) => value)).toContain(hash.slice(1));
  }
  await context.close();
});

test('the address keeps words and kind, and the other language has a search for the same', async () => {
  const { page, context } = await site.open('search/?q=brand&in=themes');
  await page.waitForSelector(results);
  expect(await page.getByRole('searchbox').inputValue()).toBe('brand');
  const found = await pathsFound(page);
  expect(found.filter((one) => !one.startsWith('themes/'))).toEqual([]);
  expect(await said(page)).toBe(counted('en', found.length, english.found));
  await page.locator('select').selectOption('sites');
  await page.waitForURL('**/search/?q=brand&in=sites');
  await page.getByRole('link', { name: english.inOther }).click();
  await page.waitForURL('**/zh-hans/search/?q=brand&in=sites');
  expect(await page.getByRole('searchbox').inputValue()).toBe('brand');
  await context.close();
});

test('more than ten pages come ten at a time, and the focus goes to the first of the next', async () => {
  const { page, context } = await site.open('search/?q=merchants');
  await page.waitForSelector(results);
  const told = await said(page);
  expect(await page.locator(results).count()).toBe(10);
  await page.getByRole('button', { name: english.more }).click();
  await page.waitForFunction((all) => document.querySelectorAll(all).length > 10, results);
  const all = await pathsFound(page);
  expect(new Set(all).size).toBe(all.length);
  expect(told).toBe(counted('en', all.length, english.found));
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(focused).toBe(site.url + all[10]);
  await context.close();
});

/** Holds back what the engine fetches at addresses like these, until it is released. */
async function holdBack(page: Page, like: string) {
  const held: (() => void)[] = [];
  let holds = true;
  await page.route(like, async (route) => {
    if (holds) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return {
    isHolding: () => expect.poll(() => held.length).toBeGreaterThan(0),
    release: async () => {
      holds = false;
      const last = page.waitForResponse(like);
      held.forEach((resolve) => resolve());
      await last;
    },
  };
}

/** Where the focus stands: the address of a link, or the name of an element. */
function focusedName(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const one = document.activeElement;
    return one?.getAttribute('href') ?? one?.tagName;
  });
}

test('what is found of other words is marked as no answer yet, a slow search says so, and the focus is kept', async () => {
  const { page, context } = await site.open('search/?q=menglan');
  await page.waitForSelector(results);
  expect(await page.locator('.found').getAttribute('aria-busy')).toBe('false');
  const index = await holdBack(page, '**/pagefind/index/**');
  await page.getByRole('searchbox').fill('wedding');
  await page.waitForURL('**/search/?q=wedding');
  expect(await page.locator('.found').getAttribute('aria-busy')).toBe('true');
  expect((await pathsFound(page))[0]).toBe('sites/menglan/');
  await page.locator('[role=status]', { hasText: english.searching }).waitFor();
  await page.locator(`${results} > h3 a`).first().focus();
  await index.release();
  const told = await said(page);
  const found = await pathsFound(page);
  expect(told).toBe(counted('en', found.length, english.found));
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(focused).toBe(site.url + found[0]);
  await context.close();
});

test('more pages of an earlier search do not come in the place of what a later one found', async () => {
  const { page, context } = await site.open('search/?q=merchants');
  await page.waitForSelector(results);
  const answer = await holdBack(page, '**/pagefind/pagefind-entry.json');
  const rest = await holdBack(page, '**/pagefind/fragment/**');
  await page.getByRole('searchbox').fill('xyzzyq');
  await answer.isHolding();
  await page.getByRole('button', { name: english.more }).click();
  await rest.isHolding();
  await answer.release();
  await page.getByText(english.nothing).waitFor();
  await rest.release();
  await page.waitForTimeout(500);
  expect(await page.locator(results).count()).toBe(0);
  await context.close();
});

test('what comes late of an earlier search is not shown in the place of a later one', async () => {
  const { page, context } = await site.open('search/?q=merchants');
  await page.waitForSelector(results);
  const rest = await holdBack(page, '**/pagefind/fragment/**');
  await page.getByRole('button', { name: english.more }).click();
  await rest.isHolding();
  await page.getByRole('searchbox').fill('xyzzyq');
  await page.getByText(english.nothing).waitFor();
  await rest.release();
  await page.waitForTimeout(500);
  expect(await page.locator(results).count()).toBe(0);
  await context.close();
});

test('more pages of the words before do not pass for the answer that is still to come', async () => {
  const { page, context } = await site.open('search/?q=merchants');
  await said(page);
  const answer = await holdBack(page, '**/pagefind/pagefind-entry.json');
  await page.getByRole('searchbox').fill('xyzzyq');
  await answer.isHolding();
  await page.getByRole('button', { name: english.more }).click();
  await page.waitForFunction((all) => document.querySelectorAll(all).length > 10, results);
  expect(await page.locator('.found').getAttribute('aria-busy')).toBe('true');
  await page.locator('[role=status]', { hasText: english.searching }).waitFor();
  await answer.release();
  expect(await said(page)).toBe(english.nothing);
  expect(await page.locator(results).count()).toBe(0);
  await context.close();
});

test('more pages that come while the next words are typed take neither the focus nor the mark of no answer', async () => {
  const { page, context } = await site.open('search/?q=merchants');
  await said(page);
  const rest = await holdBack(page, '**/pagefind/fragment/**');
  const answer = await holdBack(page, '**/pagefind/pagefind-entry.json');
  await page.getByRole('button', { name: english.more }).click();
  await rest.isHolding();
  await page.getByRole('searchbox').fill('xyzzyq');
  await answer.isHolding();
  await rest.release();
  await page.waitForFunction((all) => document.querySelectorAll(all).length > 10, results);
  expect(await page.locator('.found').getAttribute('aria-busy')).toBe('true');
  expect(await focusedName(page)).toBe('INPUT');
  await answer.release();
  expect(await said(page)).toBe(english.nothing);
  await context.close();
});

test('more pages that cannot be fetched are told of, but not in the place of a search that goes on', async () => {
  const { page, context } = await site.open('search/?q=merchants');
  await said(page);
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  const more = page.getByRole('button', { name: english.more });
  await more.click();
  await page.locator('[role=status]', { hasText: english.cutOff }).waitFor();
  const answer = await holdBack(page, '**/pagefind/pagefind-entry.json');
  await page.getByRole('searchbox').fill('xyzzyq');
  await answer.isHolding();
  const searching = page.locator('[role=status]', { hasText: english.searching });
  await searching.waitFor();
  await more.click();
  await page.waitForTimeout(300);
  expect(await searching.count()).toBe(1);
  await answer.release();
  expect(await said(page)).toBe(english.nothing);
  await context.close();
});

test.each([
  { words: 'wedding', place: 'the first result' },
  { words: 'xyzzyq', place: 'the field' },
])('who stands on “more” when $words has no more pages comes to $place', async ({ words }) => {
  const { page, context } = await site.open('search/?q=merchants');
  await said(page);
  const answer = await holdBack(page, '**/pagefind/{index/**,pagefind-entry.json}');
  await page.getByRole('searchbox').fill(words);
  await answer.isHolding();
  const more = page.getByRole('button', { name: english.more });
  await more.focus();
  await answer.release();
  await more.waitFor({ state: 'hidden' });
  const [first] = await pathsFound(page);
  // A focus that is lost is so from the next frame on.
  await page.waitForTimeout(100);
  expect(await focusedName(page)).toBe(first ? site.url + first : 'INPUT');
  await context.close();
});

test('searches typed leave no steps in the history: one step back leads to the page before', async () => {
  const { page, context } = await site.open('about/');
  await page.goto(`${site.url}search/`);
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();
  for (const words of ['wedding', 'brand']) {
    await page.getByRole('searchbox').fill(words);
    await page.waitForURL(`**/search/?q=${words}`);
    await said(page);
  }
  expect(await steps()).toBe(before);
  await page.goBack();
  expect(page.url()).toBe(`${site.url}about/`);
  await context.close();
});

test('where nothing is found, a hint is given, and Escape clears', async () => {
  const { page, context, errors } = await site.open('search/');
  await page.getByRole('searchbox').fill('xyzzyq');
  expect(await said(page)).toBe(english.nothing);
  expect(await page.locator(results).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => url.search === '');
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  expect(await page.locator('[role=status]').textContent()).toBe('');
  expect(errors).toEqual([]);
  await context.close();
});

test('with keys alone one gets from the field to a result and back', async () => {
  const { page, context } = await site.open('search/');
  const onField = () => page.evaluate(() => document.activeElement instanceof HTMLInputElement);
  for (let step = 0; step < 30 && !(await onField()); step += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('wedding');
  await page.keyboard.press('Enter');
  await said(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('ol > li > h3') !== null)).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  expect(await onField()).toBe(true);
  await context.close();
});

test('without JavaScript the list of all pages stands there, and no field that does nothing', async () => {
  const { page, context } = await site.open('search/', { javaScriptEnabled: false });
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  expect(await page.locator('[data-kind] li > a').count()).toBeGreaterThan(60);
  await page.locator('[data-kind="sites"] a', { hasText: 'Menglan' }).click();
  await page.waitForURL('**/sites/menglan/');
  await context.close();
});

test('from disk the titles are searched, and the page says so', async () => {
  const { page, context, errors } = await site.blank();
  await page.goto(pathToFileURL(path.resolve('dist/search/index.html')).href);
  await page.getByRole('searchbox').fill('brand');
  const told = await said(page);
  expect(told).toContain(english.titlesFromDisk);
  const titles = await page.locator(`${results} h3`).allTextContents();
  expect(titles.length).toBeGreaterThan(2);
  for (const title of titles) expect(title.toLowerCase()).toContain('brand');
  await page.getByRole('searchbox').fill('"international brand"');
  await expect
    .poll(() => page.locator(`${results} h3`).allTextContents())
    .toContain('International brands');
  expect(errors).toEqual([]);
  await context.close();
});

test('once loaded, a search goes on offline with what is there, and then with the titles', async () => {
  const { page, context } = await site.open('search/?q=menglan');
  await page.waitForSelector(results);
  await said(page);
  const before = await pathsFound(page);
  await context.setOffline(true);
  // The old list may not be taken for the answer.
  await page.getByRole('searchbox').fill('');
  await page.waitForSelector(results, { state: 'detached' });
  await page.getByRole('searchbox').fill('menglan');
  await page.waitForSelector(results);
  expect(await pathsFound(page)).toEqual(before);
  await page.getByRole('searchbox').fill('fashion');
  await page.waitForFunction(
    (note) => document.body.textContent?.includes(note),
    english.titlesOnly,
  );
  expect(await pathsFound(page)).toContain('themes/fashion/');
  await page.getByRole('searchbox').fill('menglan');
  await expect.poll(() => pathsFound(page)).toEqual(before);
  await context.setOffline(false);
  await page.getByRole('searchbox').fill('symposium');
  await expect.poll(async () => (await pathsFound(page))[0]).toBe('symposium/');
  expect(await page.locator(`${results} mark`).count()).toBeGreaterThan(0);
  await context.close();
});

test('where only the titles were searched, the same words can be tried again', async () => {
  const { page, context } = await site.open('search/');
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('fashion');
  await page.getByText(english.titlesOnly).waitFor();
  await context.setOffline(false);
  await page.getByRole('searchbox').press('Enter');
  await expect.poll(() => page.locator(`${results} mark`).count()).toBeGreaterThan(0);
  expect(await page.getByText(english.titlesOnly).count()).toBe(0);
  await context.close();
});

/** Serves the built site with a content type and headers of one's own. */
async function serveWith(headers: (file: string) => Record<string, string>) {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x.test');
    const file = path.join('dist', pathname, pathname.endsWith('/') ? 'index.html' : '');
    const there = existsSync(file) && statSync(file).isFile();
    response.writeHead(there ? 200 : 404, headers(file));
    response.end(there ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

/** Page and script must be what they are; everything else is just bytes. */
const plain = (file: string) => ({
  'content-type': file.endsWith('.html')
    ? 'text/html'
    : file.endsWith('.js')
      ? 'text/javascript'
      : 'application/octet-stream',
});

const policy = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The scripts that stand in a page, by their hashes. */
async function hashesOf(file: string): Promise<string[]> {
  const found = readFileSync(file, 'utf8').matchAll(
    /<script(?![^>]*ld\+json)[^>]*>([^]*?)<\/script>/g,
  );
  return Promise.all(
    [...found].map(async ([, code]) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
      return `'sha256-${Buffer.from(digest).toString('base64')}'`;
    }),
  );
}

const written = (parts: Record<string, readonly string[]>) =>
  Object.entries(parts)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

test('a host that knows no file types but those of pages and scripts serves a search', async () => {
  const host = await serveWith(plain);
  const { page, context, errors } = await site.blank();
  await page.goto(`${host.url}zh-hans/search/?q=${encodeURIComponent('直播')}`);
  await page.waitForSelector(`${results} mark`);
  expect((await pathsFound(page, host.url))[0]).toBe('zh-hans/themes/livestream/');
  expect(errors).toEqual([]);
  await context.close();
  host.close();
});

test.each([
  { name: 'allows what the search names', needs: searchNeeds, works: true },
  {
    name: 'forbids WebAssembly',
    needs: { ...searchNeeds, 'script-src': ["'self'"] },
    works: false,
  },
  { name: 'forbids fetching', needs: { ...searchNeeds, 'connect-src': ["'none'"] }, works: false },
])('under a strict policy that $name, full text: $works', async ({ needs, works }) => {
  const own = await hashesOf('dist/search/index.html');
  const csp = written({
    ...policy,
    ...needs,
    'script-src': [...(needs['script-src'] ?? []), ...own],
  });
  const host = await serveWith((file) => ({ ...plain(file), 'content-security-policy': csp }));
  const { page, context, errors } = await site.blank();
  await page.goto(`${host.url}search/?q=fashion`);
  await page.waitForSelector(results);
  expect((await page.locator(`${results} mark`).count()) > 0).toBe(works);
  expect((await said(page)).includes(english.titlesOnly)).toBe(!works);
  if (works) expect(errors).toEqual([]);
  expect(await pathsFound(page, host.url)).toContain('themes/fashion/');
  await context.close();
  host.close();
});

test.each([
  { width: 1280, colorScheme: 'light' as const, path: 'search/?q=menglan' },
  { width: 320, colorScheme: 'dark' as const, path: 'zh-hans/search/?q=品牌' },
])('axe finds nothing on $path with results, $width px, and nothing overflows', async (look) => {
  const { page, context } = await site.open(look.path, {
    viewport: { width: look.width, height: 640 },
    colorScheme: look.colorScheme,
  });
  await page.waitForSelector(results);
  expect(await axeFinds(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  const heights = await page.$$eval('site-search :is(input, select, button, ol a)', (all) =>
    all.map((one) => one.getBoundingClientRect().height).filter((height) => height > 0),
  );
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(24);
  await context.close();
});

test('every foreign word in what is found says which language it is', async () => {
  const { page, context } = await site.open('zh-hans/search/?q=Menglan');
  await page.waitForSelector(`${results} mark`);
  expect(await page.locator(`${results} mark [lang=en]`).count()).toBeGreaterThan(0);
  await page.goto(`${site.url}search/?q=梦兰`);
  await page.waitForSelector(`${results} mark`);
  expect(await page.locator(`${results} mark [lang=zh-Hans]`).count()).toBeGreaterThan(0);
  await context.close();
});

test('a hundred odd queries break nothing and bring no markup into the page', async () => {
  const { page, context, errors } = await site.open('search/');
  const odd = string({ unit: 'binary', minLength: 1, maxLength: 150 });
  const tags = await page.$$eval('*', (all) => [...new Set(all.map(({ tagName }) => tagName))]);
  const known = [...tags, 'MARK'];
  const strange = [
    '<img src=x onerror=alert(1)>',
    '</mark><script>alert(1)</script>',
    '"""',
    '%00',
  ];
  const ask = async (words: string) => {
    await page.getByRole('searchbox').fill(words.replace(/[\r\n]/g, ' '));
    await page.evaluate(() => document.querySelector('form')?.requestSubmit());
    await page.waitForTimeout(30);
  };
  for (const words of strange) await ask(words);
  await assert(asyncProperty(odd, ask), { seed: 7, numRuns: 96, endOnFailure: true });
  for (const query of ['q=%E0%A4&in=%00', `q=${'x'.repeat(5000)}`, 'q=a&q=b', '__proto__=1']) {
    await page.goto(`${site.url}search/?${query}`);
    expect((await page.getByRole('searchbox').inputValue()).length).toBeLessThanOrEqual(100);
  }
  await page.goto(`${site.url}search/?q=${encodeURIComponent(strange[0] ?? '')}`);
  await said(page);
  const after = await page.$$eval('*', (all) => [...new Set(all.map(({ tagName }) => tagName))]);
  expect(after.filter((tag) => !known.includes(tag))).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
