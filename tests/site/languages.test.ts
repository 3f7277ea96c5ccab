import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import glyphs from '~/design/fonts/glyphs.json';
import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { content } from '../content/real';
import { attribute, dist, files, isFrame, languageOf, pageLanguage, pages, textOf } from './built';
import type { BuiltPage, Element } from './built';

/** The one page without a twin: hosts show it in place of any page that is missing. */
const paired = pages.filter(({ address }) => address !== '/404.html');
const chinese = paired.filter((page) => pageLanguage(page) === 'zh-Hans');
const addresses = new Set(pages.map(({ address }) => address));

/** The address of a page as the root language has it. */
function rootPath(page: BuiltPage): string {
  const prefix = localPath(pageLanguage(page), '/').slice(0, -1);
  return page.address.slice(prefix.length);
}

/** Where a link of a page leads, as an address of the site. */
function target(page: BuiltPage, link: Element): string {
  return new URL(attribute(link, 'href') ?? '', `https://x.test${page.address}`).pathname;
}

/** The texts of a page that readers see, each with the element it stands in. */
function runs({ elements }: BuiltPage) {
  return (
    elements
      // A text to paste elsewhere is code, which is in no language.
      .filter(({ tagName }) => !['script', 'style', 'title', 'textarea'].includes(tagName))
      .flatMap((element) =>
        element.childNodes.flatMap((node) =>
          node.nodeName === '#text' && 'value' in node ? [{ element, text: node.value }] : [],
        ),
      )
  );
}

describe.each(paired)('$address', (page) => {
  test('stands in every language, and each names all of them and itself', () => {
    const path = rootPath(page);
    const twins = publishedLanguages.map((language) => localPath(language, path));
    for (const twin of twins) expect(addresses).toContain(twin);
    // Search engines are not told of frames, and so of none of their languages.
    const known = isFrame(page) ? [] : [...publishedLanguages, 'x-default' as const];
    const named = page.elements
      .filter((one) => one.tagName === 'link' && attribute(one, 'hreflang'))
      .map((one) => [attribute(one, 'hreflang'), target(page, one)]);
    expect(named).toEqual(
      known.map((code) => [code, localPath(code === 'x-default' ? rootLanguage : code, path)]),
    );
  });

  test('has a link to its twin, in the language of the twin', () => {
    const switches = page.elements.filter(
      (one) => one.tagName === 'a' && attribute(one, 'data-keeps-state') !== undefined,
    );
    const others = publishedLanguages.filter((language) => language !== pageLanguage(page));
    expect(switches.map((link) => [attribute(link, 'lang'), target(page, link)])).toEqual(
      others.map((language) => [language, localPath(language, rootPath(page))]),
    );
  });

  test('leads to pages of its own language, but for the links to its twin', () => {
    const own = localPath(pageLanguage(page), '/');
    const strangers = page.elements
      .filter((one) => one.tagName === 'a' && attribute(one, 'data-keeps-state') === undefined)
      .filter((one) => attribute(one, 'data-same-search') === undefined)
      .filter((link) => !/^(https?:|#|mailto:)/.test(attribute(link, 'href') ?? ''))
      .map((link) => target(page, link))
      .filter((path) => addresses.has(path))
      .filter((path) => (own === '/' ? path.startsWith('/zh-hans/') : !path.startsWith(own)));
    expect(strangers).toEqual([]);
  });
});

describe.each(chinese)('in Chinese: $address', (page) => {
  test('every paragraph of its own holds Chinese', () => {
    const latin = page.elements
      .filter(({ tagName }) => ['p', 'li', 'dd', 'td', 'figcaption', 'h2', 'h3'].includes(tagName))
      .filter((element) => languageOf(element) === 'zh-Hans')
      .map((element) => ({ element, text: textOf(element).trim() }))
      // Titles and publishers of foreign sources, and names of files, stay as they are.
      .filter(({ text }) => /[A-Za-z]{3,}.*\s.*[A-Za-z]{3,}/.test(text))
      .filter(({ text }) => !/\p{Script=Han}/u.test(text))
      .filter(({ element }) =>
        element.childNodes.some(
          (node) => node.nodeName === '#text' && 'value' in node && /[A-Za-z]{3,}/.test(node.value),
        ),
      )
      .map(({ text }) => text);
    expect(latin).toEqual([]);
  });

  test('English words say that they are English', () => {
    const lost = runs(page)
      .filter(({ element }) => languageOf(element) === 'zh-Hans')
      .map(({ text }) => /[a-z]{3,}(?:\s+[a-z]{2,})+/.exec(text)?.[0])
      .filter((found) => found !== undefined);
    expect(lost).toEqual([]);
  });

  test('no half-width mark stands between Chinese signs, but in titles as they were published', () => {
    const lost = runs(page)
      .filter(({ text }) => !content.citations.some(({ title }) => title.includes(text.trim())))
      .map(({ text }) => /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u.exec(text)?.[0])
      .filter((found) => found !== undefined);
    expect(lost).toEqual([]);
  });
});

const han = /[\p{Script=Han}\u3001-\u301f\uff01-\uff5e]/gu;

test('every Chinese sign of the site is in the faces we bring', () => {
  const texts = files
    .filter((file) => /\.(html|svg|xml)$/.test(file))
    .map((file) => readFileSync(`${dist}/${file}`, 'utf8'));
  const used = new Set(texts.flatMap((text) => text.match(han) ?? []));
  expect([...used].filter((sign) => !glyphs.all.includes(sign))).toEqual([]);
});

test('every Chinese sign of a page in English is in the small face', () => {
  const english = pages.filter((page) => pageLanguage(page) === 'en');
  const used = new Set(
    english.flatMap((page) => runs(page).flatMap(({ text }) => text.match(han) ?? [])),
  );
  expect([...used].filter((sign) => !glyphs.names.includes(sign))).toEqual([]);
});
