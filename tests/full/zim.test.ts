import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/chromium';
import { live } from '../browser/site';
import { findProgram, freePort, untilAnswers } from './hosts';

const zim = path.join(mkdtempSync(path.join(tmpdir(), 'zim-')), 'seven-stops.zim');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** Leaves a test out, and says why, where a program is not on this machine. */
function need(context: TestContext, ...programs: string[]): void {
  const missing = programs.filter((name) => !findProgram(name));
  if (missing.length > 0) context.skip(`${missing.join(' and ')} not installed: not tried`);
}

test('the ZIM file is written, and zimcheck finds nothing wrong with it', (context) => {
  need(context, 'zimwriterfs', 'zimcheck');
  const made = spawnSync(process.execPath, ['src/hosting/zim.ts', '--out', zim], {
    encoding: 'utf8',
  });
  expect([made.status, made.stderr]).toEqual([0, '']);
  const { stdout, status } = spawnSync('zimcheck', ['-A', zim], { encoding: 'utf8' });
  expect(stdout).toContain('Overall Test Status: Pass');
  expect(status).toBe(0);
});

/** A page of the book in kiwix-serve, with what went wrong on it. */
async function inKiwix(path: string, act: (page: Page) => Promise<void>): Promise<string[]> {
  const port = await freePort();
  const child = spawn('kiwix-serve', ['--port', String(port), zim], { stdio: 'ignore' });
  try {
    await untilAnswers(`http://127.0.0.1:${port}/`, child);
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    // Where a book stands changed with Kiwix 3.4.
    const root = `http://127.0.0.1:${port}/`;
    const older = await fetch(`${root}seven-stops/index.html`);
    await page.goto(`${root}${older.ok ? '' : 'content/'}seven-stops/${path}`);
    await act(page);
    await page.close();
    return errors;
  } finally {
    child.kill('SIGTERM');
  }
}

const without = !findProgram('kiwix-serve') || !findProgram('zimwriterfs');

test.skipIf(without).each(['map/index.html', 'zh-hans/map/index.html'])(
  'kiwix-serve shows /%s with the interactive map',
  async (path) => {
    const errors = await inKiwix(path, async (page) => {
      await live(page);
      await page.locator('svg [data-stop="menglan"] .disc').click();
      expect(await page.locator('#card-menglan').isVisible()).toBe(true);
    });
    expect(errors).toEqual([]);
  },
);

test.skipIf(without)('in kiwix-serve an address with a question chooses a stop', async () => {
  const errors = await inKiwix('map/index.html?stop=menglan', async (page) => {
    await page.locator('#card-menglan').waitFor();
  });
  expect(errors).toEqual([]);
});

test.skipIf(without).each([
  ['search/index.html?q=livestream', '/themes/livestream/index.html'],
  ['zh-hans/search/index.html?q=直播', '/zh-hans/themes/livestream/index.html'],
])('in kiwix-serve /%s looks through every word and leads to pages', async (path, first) => {
  const errors = await inKiwix(path, async (page) => {
    await page.waitForSelector('.found mark');
    await page.locator('.found ol > li h3 a').first().click();
    await page.waitForURL(`**${first}`);
    expect(await page.locator('h1').count()).toBe(1);
  });
  expect(errors).toEqual([]);
});
