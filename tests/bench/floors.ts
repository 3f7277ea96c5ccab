import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeTour } from '~/model/tour';
import { readContent } from '~/lint/check';
import { bareMap, copyMapLibre } from './floor-map';
import { bareReading } from './floor-reading';
import { compressFolder } from './serve';

/** The pages that have a bare twin. */
export const reading = ['', 'sites/menglan/', 'directives/fashion/', 'map/', 'embed/map/'] as const;

/** The stop from which the next one is opened. */
export const start = 'sites/menglan/';

function write(folder: string, page: string, html: string): void {
  mkdirSync(path.join(folder, page), { recursive: true });
  writeFileSync(path.join(folder, page, 'index.html'), html);
}

/** The address of the next stop, as the page of a stop links to it; throws where it has none. */
function nextOf(html: string, page: string): string {
  const link = /<a[^>]*\brel="next"[^>]*>/.exec(html)?.[0] ?? '';
  const href = /href="([^"]*)"/.exec(link)?.[1];
  if (!href) throw new Error(`/${page} has no link to the next stop`);
  return path.posix.join(page, href);
}

function writeReadings(site: string, floor: string): void {
  const read = (page: string) => readFileSync(path.join(site, page, 'index.html'), 'utf8');
  const pages = [...reading, nextOf(read(start), start)];
  for (const page of pages) write(floor, page, bareReading(read(page)));
}

/** Lays the built site and its floors beside one another in a temporary folder, compressed. */
export function layFloors(mapSize: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'seven-stops-bench-'));
  const [site, floor] = [path.join(folder, 'site'), path.join(folder, 'floor')];
  cpSync('dist', site, { recursive: true });
  writeReadings(site, floor);
  const tour = makeTour(readContent(process.cwd()), 'en');
  write(floor, 'map-with-page', bareMap(tour, mapSize, 'with-page'));
  write(floor, 'map-on-press', bareMap(tour, mapSize, 'on-press'));
  copyMapLibre(path.join(floor, 'assets'));
  compressFolder(folder);
  return folder;
}
