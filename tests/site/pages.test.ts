import { HtmlValidate } from 'html-validate';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { tour } from '../content/real';
import { attribute, languageOf, pageLanguage, pages, textOf, type BuiltPage } from './built';

const only = (page: BuiltPage, tag: string) => page.elements.filter((e) => e.tagName === tag);
const meta = (page: BuiltPage, name: string) =>
  only(page, 'meta').find((e) => [attribute(e, 'name'), attribute(e, 'property')].includes(name));

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The generator writes its own spelling of these; browsers read both.
    'doctype-style': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'off',
    // Titles name the site after the page; search engines cut them themselves.
    'long-title': 'off',
    // A link list without markers keeps its role for Safari.
    'no-redundant-role': 'off',
  },
});

test.each(pages)('$file is valid HTML', async ({ html }) => {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
    ),
  );
  expect(messages).toEqual([]);
});

test.each(pages)('$file asks for no picture before a reader comes near it', (page) => {
  // Each drawing in a file of its own is one more document to lay out, and would hold up the first words.
  const pictures = only(page, 'img').map((picture) => attribute(picture, 'loading'));
  expect(pictures.filter((loading) => loading !== 'lazy')).toEqual([]);
});

test.each(pages)('$file has one title, one h1, one main, a language and a description', (page) => {
  expect(attribute(only(page, 'html')[0] ?? fail('html'), 'lang')).toBe(pageLanguage(page));
  expect(only(page, 'h1')).toHaveLength(1);
  expect(only(page, 'main')).toHaveLength(1);
  const description = attribute(meta(page, 'description') ?? fail('description'), 'content') ?? '';
  expect(description.length).toBeGreaterThanOrEqual(20);
  const titles = only(page, 'title').filter(
    ({ parentNode }) => parentNode && 'tagName' in parentNode && parentNode.tagName === 'head',
  );
  expect(titles.map(textOf)).toHaveLength(1);
});

function fail(what: string): never {
  throw new Error(`no ${what}`);
}

test('no two pages share a title or a description', () => {
  const titles = pages.map((page) => textOf(only(page, 'title')[0] ?? fail('title')));
  const descriptions = pages.map((page) =>
    attribute(meta(page, 'description') ?? fail('it'), 'content'),
  );
  expect(new Set(titles).size).toBe(pages.length);
  expect(new Set(descriptions).size).toBe(pages.length);
});

test.each(pages)('$file: headings step down one level at a time', (page) => {
  const levels = page.elements
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, index) => {
    expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
  });
});

test.each(pages)('$file: every Chinese run says that it is Chinese', (page) => {
  const lost = page.elements
    .filter((element) => !['script', 'style', 'title'].includes(element.tagName))
    .flatMap((element) =>
      element.childNodes
        .filter((node) => node.nodeName === '#text' && 'value' in node)
        .map((node) => ({ element, text: 'value' in node ? node.value : '' })),
    )
    .filter(({ text }) => /\p{Script=Han}/u.test(text))
    .filter(({ element }) => !languageOf(element).startsWith('zh-Han'))
    .map(({ text }) => text);
  expect(lost).toEqual([]);
});

test.each(pages)('$file shows no undefined, NaN or object', (page) => {
  expect(textOf(page.root)).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\{\w+\}/);
});

const statement = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.enum(['Article', 'Place']),
});

test.each(pages.filter(({ file }) => /^(zh-hans\/)?sites\/[^/]+\/index/.test(file)))(
  '$file says for machines that it is about a place known as far as its city',
  (page) => {
    const scripts = only(page, 'script').filter(
      (e) => attribute(e, 'type') === 'application/ld+json',
    );
    const found = scripts.map((script) => {
      const [node] = script.childNodes;
      return statement.parse(JSON.parse(node && 'value' in node ? node.value : ''));
    });
    expect(found.map((one) => one['@type']).sort()).toEqual(['Article', 'Place']);
    const place = found.find((one) => one['@type'] === 'Place');
    const [, id] = page.address.match(/sites\/([^/]+)/) ?? [];
    const known = tour.sites.find((site) => site.id === id)?.place;
    if (known?.precision === 'city') {
      expect(place?.['geo']).toMatchObject({
        '@type': 'GeoCircle',
        geoRadius: String(known.radius),
      });
    }
    expect(place?.['address']).toBeUndefined();
  },
);

test('without SITE_URL nothing invents a domain', () => {
  for (const page of pages) {
    expect(only(page, 'link').some((e) => attribute(e, 'rel') === 'canonical')).toBe(false);
    expect(meta(page, 'og:url')).toBeUndefined();
  }
});

test('the map’s drawing, its seven stops and the list stand in the page without a script', () => {
  for (const file of ['index.html', 'map/index.html', 'sites/menglan/index.html']) {
    const page = pages.find((one) => one.file === file) ?? fail(file);
    const stops = page.elements.filter((e) => e.tagName === 'a' && attribute(e, 'data-stop'));
    expect(stops.length).toBeGreaterThanOrEqual(7);
    for (const stop of stops) expect(attribute(stop, 'href')).toMatch(/sites\/[a-z]+\/$/);
    expect(page.html).toMatch(/<path [^>]*class="water /);
    expect(textOf(page.root)).toContain('OpenStreetMap contributors');
    expect(textOf(page.root)).toContain('GeoNames');
    expect(textOf(page.root)).toContain('GSHHG');
  }
});

const inline = ['a', 'span', 'strong', 'em', 'q', 'cite', 'time', 'sup'];

test.each(pages)('$file: no two words run together where one element follows another', (page) => {
  const glued = page.elements
    .filter(({ tagName }) => inline.includes(tagName))
    .flatMap((element) => {
      const siblings = element.parentNode?.childNodes ?? [];
      const next = siblings[siblings.indexOf(element) + 1];
      if (!next || !('tagName' in next) || !inline.includes(next.tagName)) return [];
      if (next.tagName === 'sup' || ('attrs' in next && attribute(next, 'class') === 'subtitle'))
        return [];
      const [before, after] = [textOf(element), textOf(next)];
      // Chinese is written without spaces.
      const han = /\p{Script=Han}$/u.test(before) || /^\p{Script=Han}/u.test(after);
      const touch = !han && /[\p{L}\p{N}.)?]$/u.test(before) && /^[\p{L}\p{N}(]/u.test(after);
      return touch ? [`${before.slice(-20)}|${after.slice(0, 20)}`] : [];
    });
  expect([...new Set(glued)]).toEqual([]);
});
