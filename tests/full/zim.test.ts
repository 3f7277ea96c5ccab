import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import type { Browser } from 'playwright-core';
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

test
  .skipIf(!findProgram('kiwix-serve') || !findProgram('zimwriterfs'))
  .each(['map/index.html', 'zh-hans/map/index.html'])(
  'kiwix-serve shows /%s with the interactive map',
  async (page) => {
    const port = await freePort();
    const child = spawn('kiwix-serve', ['--port', String(port), zim], { stdio: 'ignore' });
    try {
      await untilAnswers(`http://127.0.0.1:${port}/`, child);
      const opened = await browser.newPage();
      const errors: string[] = [];
      opened.on('pageerror', ({ message }) => errors.push(message));
      // Where a book stands changed with Kiwix 3.4.
      const root = `http://127.0.0.1:${port}/`;
      const older = await fetch(`${root}seven-stops/${page}`);
      await opened.goto(`${root}${older.ok ? '' : 'content/'}seven-stops/${page}`);
      await live(opened);
      await opened.locator('svg [data-stop="menglan"] .disc').click();
      expect(await opened.locator('#card-menglan').isVisible()).toBe(true);
      expect(errors).toEqual([]);
      await opened.close();
    } finally {
      child.kill('SIGTERM');
    }
  },
);
