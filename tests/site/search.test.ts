import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { knownPages } from '~/model/page-texts';
import { content } from '../content/real';
import { attribute, dist, elementsIn, files, pageAt, narrative, textOf } from './built';

const indexFiles = files.filter((file) => file.startsWith('pagefind/'));
const read = (file: string) => readFileSync(path.join(dist, file));

/** What the index holds of a page. Its files are gzipped and begin with a mark of twelve bytes. */
const fragment = z.looseObject({
  url: z.string(),
  content: z.string(),
  anchors: z.array(z.looseObject({ id: z.string() })),
});

function fragmentsOf(language: string) {
  return indexFiles
    .filter((file) => file.startsWith(`pagefind/fragment/${language.toLowerCase()}_`))
    .map((file) => {
      const json = gunzipSync(read(file)).subarray('pagefind_dcd'.length).toString('utf8');
      return { ...fragment.parse(JSON.parse(json)), id: path.basename(file, '.pf_fragment') };
    });
}

/** The pages that tell something: all but the search itself. */
const told = knownPages(content).filter((path) => path !== '/search/');

/** The links of the list of all pages, with the kind under which each stands. */
function listed(language: 'en' | 'zh-Hans') {
  const { elements, address } = pageAt(localPath(language, '/search/'));
  return elements
    .filter((element) => attribute(element, 'data-kind'))
    .flatMap((group) =>
      elementsIn(group)
        .filter(({ tagName }) => tagName === 'a')
        .map((link) => ({
          kind: attribute(group, 'data-kind') ?? '',
          path: new URL(attribute(link, 'href') ?? '', `https://x.test${address}`).pathname,
          title: textOf(link),
        })),
    );
}

test.each(publishedLanguages)(
  'every page that tells something in %s is in the index of that language once, and no other is',
  (language) => {
    const found = fragmentsOf(language).map(({ url }) => url);
    expect(found.sort()).toEqual(told.map((path) => localPath(language, path)).sort());
  },
);

test('no language has an index besides those that are published', () => {
  const entry = z.object({ languages: z.record(z.string(), z.unknown()) });
  const { languages } = entry.parse(JSON.parse(read('pagefind/pagefind-entry.json').toString()));
  expect(Object.keys(languages)).toEqual(publishedLanguages.map((one) => one.toLowerCase()).sort());
});

test.each(publishedLanguages)('the list of all pages in %s names each once', (language) => {
  const paths = listed(language).map(({ path }) => path);
  expect(paths.sort()).toEqual(told.map((path) => localPath(language, path)).sort());
  expect(listed(language).filter(({ title }) => title.trim() === '')).toEqual([]);
});

test('the list beside the index names the page of each of its texts', () => {
  const addresses: unknown = JSON.parse(read('pagefind/pages.json').toString());
  const texts = publishedLanguages.flatMap(fragmentsOf).map(({ id, url }) => [id, url]);
  expect(addresses).toEqual(Object.fromEntries(texts));
});

test.each(publishedLanguages)('every part that a search in %s can lead to is there', (language) => {
  for (const { url, anchors } of fragmentsOf(language)) {
    const ids = new Set(pageAt(url).elements.map((element) => attribute(element, 'id')));
    expect(anchors.filter(({ id }) => !ids.has(id)).map(({ id }) => url + id)).toEqual([]);
  }
});

test('the index holds no way to another page, no citing, no sharing', () => {
  const words = /Cite this page|引用本页|Back to the top|Next stop|You are here/;
  const lost = publishedLanguages
    .flatMap(fragmentsOf)
    .filter(({ content: text }) => words.test(text) || words.test(text.replace(/\s/g, '')))
    .map(({ url }) => url);
  expect(lost).toEqual([]);
});

test('every page leads to the search of its language', () => {
  for (const page of narrative) {
    const search = localPath(page.address.startsWith('/zh-hans/') ? 'zh-Hans' : 'en', '/search/');
    const links = page.elements
      .map((element) => attribute(element, 'href'))
      .flatMap((href) => (href ? [new URL(href, `https://x.test${page.address}`).pathname] : []));
    expect(links, page.address).toContain(search);
  }
});

test('the index weighs at most 800 kB, its engine 130 kB, and none of its files 80 kB', () => {
  const sizes = indexFiles.map((file) => ({ file, bytes: read(file).length }));
  const sum = (some: typeof sizes) => some.reduce((total, { bytes }) => total + bytes, 0);
  expect(sum(sizes)).toBeLessThanOrEqual(800_000);
  const engine = sizes.filter(({ file }) => /pagefind\.js$|wasm\.en\.pagefind$/.test(file));
  expect(engine).toHaveLength(2);
  expect(sum(engine)).toBeLessThanOrEqual(130_000);
  expect(sizes.filter(({ bytes }) => bytes > 80_000)).toEqual([]);
});

test('nothing of the engine is kept that we do not use', () => {
  const own =
    /^pagefind\/(pagefind\.js|(pagefind-entry|pages)\.json|[\w.-]+\.(pf_meta|pagefind)|(index|fragment)\/)/;
  expect(indexFiles.filter((file) => !own.test(file))).toEqual([]);
});
