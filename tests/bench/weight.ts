import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { median } from './statistics';

/** What the pages of a built project weigh, in bytes; NaN where a page is missing. */
export interface Weights {
  pages: number;
  raw: number;
  /** Brotli of the front page, the list of stops and the map. */
  home: number;
  list: number;
  map: number;
  /** Brotli of a page of a stop: the median of a sample. */
  stop: number;
  /** Brotli of all pages of stops, from the sample. */
  stops: number;
}

/** How many pages of stops are weighed. */
const sampleSize = 15;

/** Brotli as hosts compress on the fly; the highest quality would take longer than the build. */
function weigh(file: string): number {
  if (!existsSync(file)) return Number.NaN;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(readFileSync(file), { params }).length;
}

/** Entries of a list, evenly spread over it. */
export function sampleOf<T>(list: readonly T[], size: number): T[] {
  const step = Math.max(1, list.length / size);
  const places = Array.from({ length: Math.min(size, list.length) }, (_, i) =>
    Math.floor(i * step),
  );
  return places.flatMap((place) => list[place] ?? []);
}

/** Weighs the pages that a build has written. */
export function weighPages(root: string, pages: readonly string[]): Weights {
  const at = (page: string) => weigh(path.join(root, 'dist', page, 'index.html'));
  const stops = pages.filter((page) => /\/sites\/[^/]+\/index\.html$/.test(page));
  const sample = sampleOf(stops, sampleSize).map((page) => weigh(path.join(root, page)));
  const sum = sample.reduce((total, bytes) => total + bytes, 0);
  return {
    pages: pages.length,
    raw: pages.reduce((total, page) => total + statSync(path.join(root, page)).size, 0),
    home: at('.'),
    list: at('sites'),
    map: at('map'),
    stop: median(sample),
    stops: (sum / sample.length) * stops.length,
  };
}
