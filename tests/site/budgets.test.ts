import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { attribute, dist, files, pageLanguage, pages, type BuiltPage } from './built';

/**
 * How many bytes a text is over the line. What quick compression makes small enough needs no thorough one, which
 * takes fifty times as long.
 */
function brotli(data: string | Buffer, enough = 0): number {
  const bytes = Buffer.from(data);
  const quick = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return quick.length <= enough ? quick.length : brotliCompressSync(bytes).length;
}

const sizeOf = (file: string) => brotli(readFileSync(path.join(dist, file)), 1000);

/** The files that a page loads at once, besides its fonts. */
function loadedWith(page: BuiltPage): string[] {
  return page.elements
    .filter(({ tagName }) => tagName === 'link')
    .filter((element) => ['stylesheet', 'icon'].includes(attribute(element, 'rel') ?? ''))
    .map((element) => new URL(attribute(element, 'href') ?? '', `https://x.test${page.address}`))
    .map((url) => url.pathname.slice(1));
}

/** The bytes of the scripts that run in a page before anything is asked for. */
function scriptBytes(page: BuiltPage, enough: number): number {
  const scripts = page.elements
    .filter(({ tagName }) => tagName === 'script')
    .filter((element) => attribute(element, 'type') !== 'application/ld+json');
  expect(scripts.filter((element) => attribute(element, 'src'))).toEqual([]);
  const code = scripts.flatMap(({ childNodes }) =>
    childNodes.map((node) => ('value' in node ? node.value : '')),
  );
  return code.length === 0 ? 0 : brotli(code.join('\n'), enough);
}

const latinFonts = files
  .filter((file) => /source-serif.*\.woff2$/.test(file))
  .reduce((sum, file) => sum + readFileSync(path.join(dist, file)).length, 0);

/** The pages that are lists for looking things up, not for reading. */
const reference = publishedLanguages.flatMap((language) =>
  ['/source/', '/glossary/', '/people/'].map((path) => localPath(language, path)),
);

test.each(pages.filter(({ address }) => !reference.includes(address)))(
  '$address costs at most 20 kB (in Chinese 23) without fonts and 60 kB with the Latin ones',
  (page) => {
    // Three bytes a sign pack less well than letters.
    const limit = pageLanguage(page) === 'en' ? 20_000 : 23_000;
    const others = loadedWith(page).reduce((sum, file) => sum + sizeOf(file), 0);
    const bytes = others + brotli(page.html, limit - others);
    expect(bytes).toBeLessThanOrEqual(limit);
    expect(bytes + latinFonts).toBeLessThanOrEqual(60_000);
  },
);

test.each(pages.filter(({ address }) => reference.includes(address)))(
  '$address, a list, costs at most 60 kB with fonts',
  (page) => {
    const others = latinFonts + loadedWith(page).reduce((sum, file) => sum + sizeOf(file), 0);
    const bytes = brotli(page.html, 60_000 - others) + others;
    expect(bytes).toBeLessThanOrEqual(60_000);
  },
);

/** The test of the host, which is made of trials. */
const trials = publishedLanguages.map((language) => localPath(language, '/check/'));

test.each(pages)(
  '$address runs at most 5 kB of script (the test of the host 6) before the map is asked for',
  (page) => {
    const limit = trials.includes(page.address) ? 6000 : 5000;
    expect(scriptBytes(page, limit)).toBeLessThanOrEqual(limit);
  },
);

test('the map engine, with its data, weighs at most 220 kB gzipped and 184 kB in Brotli', () => {
  const engines = files.filter((file) => /^assets\/map-engine-[0-9a-f]{10}\.js$/.test(file));
  expect(engines).toHaveLength(1);
  for (const engine of engines) {
    expect(sizeOf(engine)).toBeLessThanOrEqual(184_000);
    expect(gzipSync(readFileSync(path.join(dist, engine))).length).toBeLessThanOrEqual(220_000);
  }
});
