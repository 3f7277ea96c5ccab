import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomLcg, randomNormal } from 'd3';
import { wholeEngine } from '~/map/engine/bundle';
import { launch } from '../browser/chromium';
import { openPhone, slowness } from './profile';
import { compressFolder, serveCompressed } from './serve';
import { spreadOf } from './statistics';
import { kilobytes, layOut, show } from './table';
import { restOf, visitMap, type Sample } from './visit';

/** How many times each map is drawn. */
const rounds = 3;

/** Points around the tour, the same for every run, as GeoJSON. */
export function makePoints(count: number): string {
  const random = randomNormal.source(randomLcg(0.42))(0, 0.4);
  const place = (middle: number) => Number((middle + random()).toFixed(5));
  const features = Array.from({ length: count }, (_, id) => ({
    type: 'Feature',
    properties: { id },
    geometry: { type: 'Point', coordinates: [place(120.69), place(31.7)] },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function pageOf(count: number, script: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${count} points</title>
<p>${count} points</p>
<div id="map" data-points="../assets/points-${count}.geojson" style="width:320px;height:320px;position:relative;overflow:hidden"></div>
<script src="../assets/${script}"></script></html>\n`;
}

async function layPoints(counts: readonly number[]): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seven-stops-points-'));
  const name = 'points-engine.js';
  const code = await wholeEngine('tests/bench/points-engine.ts', []);
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets', name), code);
  for (const count of counts) {
    mkdirSync(path.join(folder, String(count)));
    writeFileSync(path.join(folder, String(count), 'index.html'), pageOf(count, name));
    writeFileSync(path.join(folder, `assets/points-${count}.geojson`), makePoints(count));
  }
  compressFolder(folder, 5);
  return folder;
}

async function draw(url: string): Promise<Sample> {
  const browser = await launch({ fastCode: true });
  try {
    const phone = await openPhone(browser, restOf(url));
    const sample = await visitMap(phone, url);
    const clusters = await phone.page.locator('#map').getAttribute('data-clusters');
    return { ...sample, clusters: Number(clusters) };
  } finally {
    await browser.close();
  }
}

async function drawAll(url: string, counts: readonly number[]): Promise<Map<number, Sample[]>> {
  const samples = new Map<number, Sample[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const count of counts) {
      samples.set(count, [...(samples.get(count) ?? []), await draw(`${url}${count}/`)]);
    }
  }
  return samples;
}

/** How long maps of so many points take until they are idle, on the phone, as a table. */
export async function measurePoints(counts: readonly number[]): Promise<string> {
  const folder = await layPoints(counts);
  const served = await serveCompressed(folder, slowness.latency);
  const samples = await drawAll(served.url, counts);
  served.close();
  rmSync(folder, { recursive: true });
  const rows = [...samples].map(([count, list]) => {
    const of = (figure: string) => spreadOf(list.map((sample) => sample[figure] ?? Number.NaN));
    const { median, low, high } = of('liveAt');
    return [
      String(count),
      `${show(median)} (${show(low)}–${show(high)})`,
      show(of('tbt').median),
      kilobytes(of('mapBytes').median),
      show(of('clusters').median),
    ];
  });
  return `Points in clusters, drawn by the whole of MapLibre in one script of the bench’s own, neither pruned nor pressed
(the site’s engine leaves clusters out: see src/map/engine/unused.ts), phone profile, from the start of the navigation to idle:
${layOut([['points', 'idle ms', 'TBT ms', 'kB in all', 'clusters drawn'], ...rows])}`;
}
