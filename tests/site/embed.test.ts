import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { unsetBase } from '~/embed/base';
import { piecesOf } from '~/embed/pieces';
import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { exhibitsOf } from '~/model/exhibits';
import { content } from '../content/real';
import { attribute, files, pageAt, pages, textOf, type BuiltPage } from './built';
import { elementsIn, type Element } from './html';

const exhibits = exhibitsOf(content, rootLanguage);
const fieldsOf = (page: BuiltPage) =>
  page.elements.filter(({ tagName }) => tagName === 'textarea').map((field) => textOf(field));
const inSite = (address: string | undefined) => address?.replace(unsetBase, '').split(/[#?]/)[0];
const named = (elements: Element[], name: string) =>
  elements.find(({ tagName }) => tagName === name);

/** The builder's addresses that a page leads to, as what they preset. */
function presets(page: BuiltPage): (string | null)[] {
  return page.elements
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => new URL(attribute(link, 'href') ?? '', `https://x.test${page.address}`))
    .filter(({ pathname }) => /^\/(zh-hans\/)?embed\/$/.test(pathname))
    .map(({ searchParams }) => searchParams.get('what'))
    .filter((what) => what !== null);
}

describe.each(publishedLanguages)('in %s', (language) => {
  const at = (path: string) => pageAt(localPath(language, path));

  test('the builder lists a snippet for everything that can be embedded, without a script', () => {
    const codes = fieldsOf(at('/embed/'));
    for (const { frame, page, title } of piecesOf(content, language)) {
      const code = codes.filter((one) => one.startsWith(`<iframe src="${unsetBase}${frame}"`));
      expect(code.length).toBeGreaterThanOrEqual(1);
      const elements = elementsIn(parseFragment(code[0] ?? ''));
      const [iframe, link] = [named(elements, 'iframe'), named(elements, 'a')];
      expect(iframe && attribute(iframe, 'title')).toBe(title);
      expect(link && attribute(link, 'href')).toBe(unsetBase + page);
      expect(files).toContain(`${inSite(iframe && attribute(iframe, 'src'))}index.html`);
      expect(files).toContain(`${inSite(link && attribute(link, 'href'))}index.html`);
    }
  });

  test.each(exhibits)('$id can be taken along from the page that tells it', ({ id, page }) => {
    expect(presets(at(page.replace(/#.*$/, '')))).toContain(id);
  });

  test('every snippet on a page to read is on one line and says that its address is missing', () => {
    const own = pages.filter(({ address }) => address.startsWith(localPath(language, '/sites/')));
    const codes = own.flatMap(fieldsOf);
    expect(codes.length).toBeGreaterThanOrEqual(content.sites.length * 2);
    for (const code of codes) expect(code).toMatch(/^[^\n]*https:\/\/SITE_URL\/[^\n]*$/);
  });
});

test('the front page offers no embedding beside its drawings: it has no room', () => {
  for (const language of publishedLanguages) {
    expect(presets(pageAt(localPath(language, '/')))).toEqual([]);
  }
});

test('without SITE_URL there is no answer for oEmbed, and no page announces one', () => {
  expect(files.filter((file) => file.startsWith('oembed/'))).toEqual([]);
  const announced = pages.filter(({ html }) => html.includes('application/json+oembed'));
  expect(announced.map(({ file }) => file)).toEqual([]);
});
