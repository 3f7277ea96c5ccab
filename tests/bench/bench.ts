// Measures the built site against the smallest pages that could do the same: npm run bench.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/chromium';
import { layFloors, reading, start } from './floors';
import { holds, showLines } from './lines';
import { phone, slowness } from './profile';
import { cases, promises } from './promises';
import { definitions, showMedians } from './report';
import { showSent, weighSent } from './sent';
import { serveCompressed } from './serve';
import { buildEnvironment } from './watched-build';
import {
  measure,
  visitAndPress,
  visitMap,
  visitNext,
  visitPage,
  type Case,
  type Sample,
} from './visit';

const { values: options } = parseArgs({
  args: process.argv.slice(3),
  options: {
    /** Takes dist/ as it is instead of building it. */
    dist: { type: 'boolean', default: false },
    /**
     * How many times every page is visited; none weighs only what is sent. Frames come every 16.7 ms: of a few
     * rounds the median jumps by one.
     */
    rounds: { type: 'string', default: '15' },
    /** A file for every single figure. */
    json: { type: 'string' },
  },
});

function build(): void {
  const { status } = spawnSync(process.execPath, ['src/hosting/build.ts'], {
    env: buildEnvironment(),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
}

/** The width of the drawing on the phone: the floor map gets the same. */
async function mapSize(browser: Browser): Promise<number> {
  const served = await serveCompressed('dist');
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(`${served.url}map/`);
  const box = await page.locator('tour-map svg').first().boundingBox();
  await context.close();
  served.close();
  if (!box) throw new Error('/map/ has no drawing');
  return Math.round(box.width);
}

function listCases(url: string): Case[] {
  const pair = (name: string, page: string, visit: Case['visit'], floor = page): Case[] => [
    { name, url: `${url}site/${page}`, visit },
    { name: `floor ${name}`, url: `${url}floor/${floor}`, visit },
  ];
  return [
    ...reading.flatMap((page) =>
      page === 'map/'
        ? [
            { name: cases.map, url: `${url}site/map/`, visit: visitMap },
            { name: `floor ${cases.map}`, url: `${url}floor/map/`, visit: visitPage },
            { name: 'floor map with page', url: `${url}floor/map-with-page/`, visit: visitMap },
          ]
        : pair(`/${page}`, page, visitPage),
    ),
    ...pair(cases.press, start, visitAndPress, 'map-on-press/'),
    ...pair(cases.next, start, visitNext),
    { name: cases.copy, url: `${url}site/${start}`, visit: visitPage, allowed: { copy: true } },
  ];
}

async function run(browser: Browser, url: string, rounds: number): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>();
  const all = listCases(url);
  for (let round = 1; round <= rounds; round += 1) {
    for (const one of all) {
      const sample = await measure(browser, one);
      samples.set(one.name, [...(samples.get(one.name) ?? []), sample]);
    }
    console.error(`round ${round} of ${rounds}`);
  }
  return samples;
}

const begun = performance.now();
if (!options.dist) build();
// What is measured is to be as fast as with a reader.
const browser = await launch({ fastCode: true });
const folder = layFloors(await mapSize(browser));
const served = await serveCompressed(folder, slowness.latency);
const sent = await weighSent(browser, served, 'site/');
const samples = await run(browser, served.url, Number(options.rounds)).finally(async () => {
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true });
});

const lines = samples.size > 0 ? promises(samples) : [];
const tables = [definitions, showMedians(samples), showLines(lines)];
console.log([...(samples.size > 0 ? tables : []), showSent(sent)].join('\n\n'));
console.log(`\n${options.rounds} rounds in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
if (options.json) {
  const raw = { definitions, lines, sent, samples: Object.fromEntries(samples) };
  writeFileSync(path.resolve(options.json), `${JSON.stringify(raw, null, 1)}\n`);
}
if (!lines.every(holds)) process.exitCode = 1;
