import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { lines, paths, type Line } from '~/check/lines';
import en from '../../content/interface/en.json';
import zhHans from '../../content/interface/zh-Hans.json';
import { axeFinds } from './axe';
import { go, visit } from './offline-reader';
import { serveAs, type Manner } from './poor-host';
import { Site } from './site';

const site = new Site();
const closing: (() => Promise<void>)[] = [];

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
});

// What a line tells is the host’s own or the browser’s, without a copy that is on its way.
const alone = { serviceWorkers: 'block' } as const;

async function hostOf(manner: Manner): Promise<string> {
  const { url, close } = await serveAs(manner);
  closing.push(close);
  return url;
}

/** Whether the build holds what a line asks for; without it a line tells of no host. */
const built = (file: string) => existsSync(path.join('dist', file));
const hasFrame = built(`${paths.frame}index.html`);
const hasWorker = built(paths.serviceWorker);

/** Presses the button and waits for the end: how each line ended, and what came. */
async function run(page: Page, limit = 60_000): Promise<Record<string, string>> {
  await page.locator('[data-do="run"]').click();
  await page.locator('.report:not([hidden])').waitFor({ timeout: limit });
  const items = await page.$$eval('[data-line]', (found) =>
    found.map((item) => [
      item.getAttribute('data-line'),
      `${item.getAttribute('data-state')} ${item.querySelector('.found code')?.textContent}`.trim(),
    ]),
  );
  return Object.fromEntries(items);
}

/** The lines that ended otherwise than well. */
function others(results: Record<string, string>): Record<string, string> {
  const bad = Object.entries(results).filter(([, result]) => !result.startsWith('works'));
  return Object.fromEntries(bad);
}

const outcome = (page: Page) => page.locator('.outcome').textContent();

/** What no host can answer on a build without frames or an offline copy. */
const unbuilt: Partial<Record<Line, string>> = {
  ...(hasWorker ? {} : { serviceWorker: 'untried /sw.js 404' }),
  ...(hasFrame ? {} : { frames: 'fails /embed/loom/ 404', cors: 'fails /embed/ 404' }),
};

test.each([
  ['check/', en.check],
  ['zh-hans/check/', zhHans.check],
])('on a host that does everything right, every line of /%s works', async (route, words) => {
  const { page, context, errors } = await site.blank(alone);
  await page.goto((await hostOf({ good: true })) + route);
  const results = await run(page);
  expect(Object.keys(results)).toEqual(lines);
  if (!hasFrame) delete results['height'];
  expect(others(results)).toEqual(unbuilt);
  const whole = hasFrame && hasWorker;
  if (whole) expect(await outcome(page)).toBe(words.told.verdicts.all);
  // What is asked for and does not exist is told on the console, and nothing else is.
  expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await axeFinds(page)).toEqual([]);
  await context.close();
});

test('on our own server only compression is missing', async () => {
  const { page, context } = await site.open('check/', alone);
  const results = await run(page);
  if (!hasFrame) delete results['height'];
  expect(others(results)).toEqual({
    ...unbuilt,
    compression: 'fails content-encoding: —',
  });
  await context.close();
});

test('on a poor host it says what is missing, exactly, and that readers need another edition', async () => {
  const { page, context } = await site.blank(alone);
  await page.goto(`${await hostOf({ good: false })}check/index.html`.replace('index.html', ''));
  const results = await run(page);
  if (!hasFrame) delete results['height'];
  const octets = 'application/octet-stream';
  expect(others(results)).toEqual({
    ...unbuilt,
    modules: 'fails /check/module.js',
    ...(hasWorker ? { serviceWorker: `fails content-type: ${octets}` } : {}),
    folders: 'fails /sites/ 200, /sites 404',
    missing: 'fails 404 (≠ /404.html)',
    types: `fails .js ${octets}, .svg ${octets}, .woff2 ${octets}, .png ${octets}`,
    downloads: `fails .json ${octets}, .geojson ${octets}, .csv ${octets}`,
    compression: 'fails content-encoding: —',
    framing: 'fails content-security-policy: —',
    caching: 'fails /assets/ —; /sites/ —',
    nosniff: 'fails x-content-type-options: —',
    referrer: 'fails referrer-policy: —',
    cors: `fails /data/ —, /embed/ ${hasFrame ? '—' : '404'}, /assets/ —`,
  });
  expect(await outcome(page)).toBe(en.check.told.verdicts.broken);
  const shown = page.locator('[data-line="framing"]');
  expect(await shown.locator('.bad').isVisible()).toBe(true);
  expect(await shown.locator('.hand').isVisible()).toBe(false);
  expect(await shown.locator('.state').textContent()).toBe(en.check.told.states.fails);
  await context.close();
});

test('a host that does not answer in time ends in lines that could not be tried, not in waiting', async () => {
  const { page, context } = await site.blank(alone);
  const wait = (address: string) => (/^\/check\/$|favicon|woff2/.test(address) ? 0 : 60_000);
  await page.goto(`${await hostOf({ good: true, wait })}check/`);
  const begun = performance.now();
  const results = await run(page, 45_000);
  // Six lines at once, eight seconds each.
  expect(performance.now() - begun).toBeLessThan(8000 * Math.ceil(lines.length / 6) + 3000);
  const slow = Object.values(results).filter((result) => result.startsWith('untried'));
  expect(slow.length).toBeGreaterThanOrEqual(9);
  const reason = page.locator('[data-line="folders"] .why');
  expect(await reason.textContent()).toBe(en.check.told.reasons.time);
  expect(results['scripts']).toBe('works');
  expect(results['webgl']).toBe('works');
  await context.close();
});

test('a host that goes away while it is tested is told of, and nothing is thrown', async () => {
  const { page, context, errors } = await site.blank(alone);
  const { url, close } = await serveAs({ good: true });
  await page.goto(`${url}check/`);
  await close();
  const results = await run(page);
  expect(results['nosniff']).toBe('untried');
  expect(await page.locator('[data-line="nosniff"] .why').textContent()).toBe(
    en.check.told.reasons.silence,
  );
  expect(errors.filter((error) => !/Failed to load|ERR_/.test(error))).toEqual([]);
  await context.close();
});

test('from disk it says so and tries what can be tried', async () => {
  const { page, context } = await site.blank(alone);
  await page.goto(pathToFileURL(path.resolve('dist/check/index.html')).href);
  expect(await page.locator('.disk').isVisible()).toBe(true);
  const results = await run(page);
  const works = Object.keys(results).filter((line) => results[line]?.startsWith('works'));
  const wanted = ['scripts', 'workers', 'webgl', 'fonts', ...(hasFrame ? ['height'] : [])];
  expect(works).toEqual(wanted);
  const left = lines.filter((line) => !['height', 'modules', ...wanted].includes(line));
  for (const line of left) expect([line, results[line]]).toEqual([line, 'untried']);
  expect(await outcome(page)).toBe(en.check.told.verdicts.disk);
  expect(await page.locator('every-file .unable').isVisible()).toBe(true);
  expect(await page.locator('[data-do="start"]').isVisible()).toBe(false);
  await context.close();
});

test.each(['check/', 'zh-hans/check/'])(
  'without scripts /%s says what would be tried, how to do it by hand and what follows',
  async (route) => {
    const { page, context } = await site.open(route, { javaScriptEnabled: false });
    const words = route.startsWith('zh') ? zhHans.check : en.check;
    expect(await page.locator('noscript').textContent()).toContain(words.unscripted);
    for (const line of lines) {
      const item = page.locator(`[data-line="${line}"]`);
      expect(await item.locator('.hand').isVisible()).toBe(true);
      expect(await item.locator('.bad').isVisible()).toBe(true);
      expect(await item.locator('.state').textContent()).toBe(words.notTried);
    }
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('every-file .unable').isVisible()).toBe(true);
    await context.close();
  },
);

test('the result is copied as text, or selected where nothing can be copied', async () => {
  const { page, context } = await site.open('check/', {
    ...alone,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await run(page);
  await page.locator('.report button').click();
  await page.getByText(en.share.copied, { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(await outcome(page));
  expect(copied).toContain(page.url());
  for (const line of lines) expect(copied).toContain(`] ${en.check.lines[line].name}`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.locator('.report button').click();
  await page.getByText(en.share.refused).waitFor();
  const selected = await page.$eval('textarea', (field) => field.selectionEnd);
  expect(selected).toBe(copied.length);
  await context.close();
});

test('every file is compared; what is changed or missing is named', async () => {
  const change = (address: string, body: Buffer) => {
    if (address === '/data/sites.csv') return undefined;
    return address === '/glossary/' ? Buffer.from(`${body}<script></script>`) : body;
  };
  const { page, context } = await site.blank(alone);
  await page.goto(`${await hostOf({ good: true, change })}check/`);
  await page.locator('[data-do="start"]').click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('stop');
  await page.getByText('1 are changed, 1 are missing; for 0').waitFor({ timeout: 60_000 });
  expect((await page.locator('every-file li').allTextContents()).sort()).toEqual([
    'Changed: glossary/index.html',
    'Missing: data/sites.csv',
  ]);
  expect(await page.locator('progress').isVisible()).toBe(false);
  await context.close();
});

test('where a copy is kept, the lines ask the host all the same, its newer build too', async () => {
  let newer = /^never$/;
  const change = (address: string, body: Buffer) =>
    newer.test(address)
      ? Buffer.from(String(body).replace(/(name="build" content=")\w+/, '$1ffffffffffff'))
      : body;
  const { page, context } = await site.blank({ serviceWorkers: 'allow' });
  const url = await hostOf({ good: true, change });
  await visit(page, `${url}check/`);
  await go(page, `${url}check/`);
  expect(await page.locator('.copy').isVisible()).toBe(true);
  newer = /\/$/;
  expect(others(await run(page))).toEqual(unbuilt);
  newer = /^\/sites\/$/;
  await go(page, `${url}check/`);
  expect(others(await run(page))).toEqual({ ...unbuilt, build: 'fails /sites/ ffffffffffff' });
  await context.close();
});

test('where a copy is kept, the comparison asks the host, and silence is told', async () => {
  let isChanged = false;
  const change = (address: string, body: Buffer) =>
    isChanged && address === '/glossary/' ? Buffer.from(`${body}<script></script>`) : body;
  const { page, context } = await site.blank({ serviceWorkers: 'allow' });
  const { url, close } = await serveAs({ good: true, change });
  await visit(page, `${url}check/`);
  await go(page, `${url}check/`);
  isChanged = true;
  await page.locator('[data-do="start"]').click();
  await page.getByText('1 are changed, 0 are missing; for 0').waitFor({ timeout: 60_000 });
  expect(await page.locator('every-file li').allTextContents()).toEqual([
    'Changed: glossary/index.html',
  ]);
  await close();
  await page.locator('[data-do="start"]').click();
  await page.getByText(en.check.everyFile.words.noAnswer).waitFor();
  expect(await page.locator('every-file li').count()).toBe(0);
  await context.close();
});

test('the comparison can be stopped, and begun again', async () => {
  const { page, context } = await site.blank(alone);
  const wait = (address: string) => (address.startsWith('/data/') ? 300 : 0);
  await page.goto(`${await hostOf({ good: true, wait })}check/`);
  await page.locator('[data-do="start"]').click();
  await page.locator('[data-do="stop"]').click();
  await page.getByText(en.check.everyFile.words.stopped).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('start');
  await page.locator('[data-do="start"]').click();
  await page.getByText('0 are changed, 0 are missing; for 0').waitFor({ timeout: 60_000 });
  expect(await page.locator('every-file li').count()).toBe(0);
  await context.close();
});

test.each(['check/', 'zh-hans/check/'])(
  'at 320 px, light and dark, axe finds nothing on /%s with its results, and nothing scrolls sideways',
  async (route) => {
    const { page, context } = await site.open(route, {
      ...alone,
      viewport: { width: 320, height: 640 },
    });
    await run(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFinds(page)).toEqual([]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await context.close();
  },
);

test('nothing is asked for before the button is pressed, and only this host after', async () => {
  const { page, context, requests } = await site.open('check/', alone);
  await page.waitForLoadState('networkidle');
  const asked = requests.filter((url) => /embed|no-such-page|sw\.js|module\.js|\/data\//.test(url));
  expect(asked).toEqual([]);
  await run(page);
  const strange = requests.filter((url) => !url.startsWith(site.url) && !/^blob:/.test(url));
  expect(strange.filter((url) => url !== site.url.replace(/\/$/, ''))).toEqual([]);
  await context.close();
});
