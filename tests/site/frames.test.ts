import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fill } from '~/i18n/fill';
import { wordsOf } from '~/i18n/words';
import { exhibitsOf } from '~/model/exhibits';
import { inLanguage, otherName } from '~/model/local';
import { makeTour, pick } from '~/model/tour';
import { content } from '../content/real';
import { attribute, frames, pageLanguage, textOf, type BuiltPage, type Element } from './built';

const only = (page: BuiltPage, tag: string) => page.elements.filter((e) => e.tagName === tag);
const linked = (page: BuiltPage, link: Element) =>
  new URL(attribute(link, 'href') ?? '', `https://x.test${page.address}`);

/** Whether an element stands in a drawing. */
function isInDrawing({ parentNode }: Element): boolean {
  if (!parentNode || !('tagName' in parentNode)) return false;
  return parentNode.tagName === 'svg' || isInDrawing(parentNode);
}

/** The exhibit that a frame shows. */
function exhibitOf(page: BuiltPage) {
  const id = page.address.replace(/^.*\/embed\//, '').slice(0, -1);
  return pick(exhibitsOf(content, pageLanguage(page)), id);
}

test('there is a frame for every exhibit in every language', () => {
  expect(frames).toHaveLength(2 * exhibitsOf(content, 'en').length);
});

test.each(frames)('the frame $address is one file of at most 15 kB', (page) => {
  expect(brotliCompressSync(Buffer.from(page.html)).length).toBeLessThanOrEqual(15_000);
  const loading = page.elements.filter(
    (one) =>
      attribute(one, 'src') !== undefined ||
      ['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest'].includes(
        attribute(one, 'rel') ?? '',
      ),
  );
  expect(loading.map(({ tagName }) => tagName)).toEqual([]);
  const plain = page.html.replace(/@font-face\s*\{[^}]*\}/g, '');
  expect(plain).not.toMatch(/@import|url\((?!["']?#)|\bimport\s*["'(]|\bfrom\s*["']/);
});

test.each(frames)(
  'the frame $address asks for no font but for Chinese that a machine lacks',
  (page) => {
    const faces = [...page.html.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(
      ([, face]) => face ?? '',
    );
    for (const face of faces) {
      if (/src:\s*local\(/.test(face)) continue;
      const [, family = ''] = /font-family:\s*([^;]*)/.exec(face) ?? [];
      expect(['Site Han', 'Han Text']).toContain(family);
      expect(face).toMatch(/unicode-range:(?:(?!U\+[0-7]?[0-9a-f][-,;]).)*$/i);
      // It stands last; on Chinese pages, before what every machine has.
      const rest = family === 'Han Text' ? ', serif' : '';
      expect(page.html).toMatch(new RegExp(`[^:], "${family}"${rest}[;}]`));
    }
  },
);

test.each(frames)('the frame $address keeps nothing, sends nothing and is in no index', (page) => {
  const meta = (name: string) => only(page, 'meta').find((one) => attribute(one, 'name') === name);
  const said = (name: string) => {
    const found = meta(name);
    return found && attribute(found, 'content');
  };
  expect([said('robots'), said('referrer')]).toEqual(['noindex', 'no-referrer']);
  expect(page.html).not.toMatch(
    /localStorage|sessionStorage|document\.cookie|\bfetch\(|sendBeacon/,
  );
  expect(page.html).not.toMatch(/history\.(push|replace)State/);
});

test.each(frames)('the frame $address names its author, edition, licence and page', (page) => {
  const language = pageLanguage(page);
  const exhibit = exhibitOf(page);
  const text = textOf(page.root);
  expect(only(page, 'h1').map(textOf)).toEqual([exhibit.title]);
  const [footer] = only(page, 'footer');
  const credit = footer ? textOf(footer) : '';
  expect(credit).toContain(inLanguage(content.edition.author, language));
  expect(credit).toContain(content.edition.version);
  expect(credit).toContain('CC BY 4.0');
  expect(text).toContain(wordsOf(language).frame.report);
  const hasMap = only(page, 'tour-map').length > 0;
  expect(hasMap).toBe(['map', 'site'].includes(exhibit.kind));
  expect(credit.includes('OpenStreetMap')).toBe(hasMap);
  const links = only(page, 'a').map((link) => linked(page, link));
  const own = links.filter(({ pathname, hash }) => (pathname + hash).endsWith(exhibit.page));
  expect(own.length).toBeGreaterThan(0);
  expect(only(page, 'svg').length).toBeGreaterThan(0);
  expect(text.length).toBeGreaterThan(200);
});

test.each(frames)('the links of the frame $address leave the frame, but for its twin', (page) => {
  expect(only(page, 'base').map((one) => attribute(one, 'target'))).toEqual(['_blank']);
  for (const link of only(page, 'a')) {
    const isTwin = attribute(link, 'data-keeps-state') !== undefined;
    // Links in drawings do not heed what the page's base says of its links.
    const told = attribute(link, 'target') ?? (isInDrawing(link) ? '_self' : '_blank');
    expect(told).toBe(isTwin ? '_self' : '_blank');
    expect(linked(page, link).pathname.includes('/embed/')).toBe(isTwin);
  }
});

const stops = frames.filter((page) => exhibitOf(page).kind === 'site');

test.each(stops)('the frame $address says which stop, where, and what was asked there', (page) => {
  const language = pageLanguage(page);
  const tour = makeTour(content, language);
  const site = pick(tour.sites, exhibitOf(page).stop ?? '');
  const text = textOf(page.root);
  expect(text).toContain(site.title);
  expect(text).toContain(otherName(site.name, language).text);
  expect(text).toContain(site.city.name[language]);
  expect(text).toContain(site.description);
  const chosen = page.elements.filter((one) => attribute(one, 'aria-current') === 'page');
  expect(chosen.map((one) => attribute(one, 'data-stop'))).toEqual([site.id]);
  const items = only(page, 'li').map((item) => textOf(item).trim());
  const facts = only(page, 'dd').map((fact) => textOf(fact).trim());
  const { askedOf, addressees } = wordsOf(language);
  const listed = site.asks.filter(({ words, addressee }) => {
    const item = items.find((one) => one.startsWith(words));
    const listener = addressees[addressee];
    // Said once for all, where all the asks are made of the same.
    const isSaid =
      item?.includes(fill(askedOf, { addressee: listener })) ||
      facts.some((fact) => fact.startsWith(listener));
    if (item) expect([words, isSaid]).toEqual([words, true]);
    return item;
  });
  const levels = new Set(listed.map(({ strength }) => strength));
  expect(levels.size).toBe(site.asks.length > 0 ? 1 : 0);
  for (const level of levels) expect(text).toContain(wordsOf(language).strengths[level]);
});
