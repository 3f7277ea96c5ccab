import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { piecesOf, type Piece } from '~/embed/pieces';
import { heightOf, heightRange, snippetsOf, steps, type FrameOptions } from '~/embed/snippets';
import { publishedLanguages } from '~/i18n/languages';
import { content, tour } from '../content/real';
import { attribute, elementsIn, textOf, type Element } from '../site/html';

const base = 'https://stops.example/some/path/';
const pieces = publishedLanguages.flatMap((language) =>
  piecesOf(content, language).map((piece) => ({ language, piece })),
);
const choices: FrameOptions[] = [
  {},
  { stop: 'menglan', theme: tour.themes[0]?.id, scheme: 'dark', height: 480 },
];
const markup = ['iframe', 'script', 'pym', 'figure', 'amp'] as const;
const elementsOf = (code: string) => elementsIn(parseFragment(code));
const named = (elements: Element[], name: string) => elements.filter((e) => e.tagName === name);
const addressesOf = (elements: Element[]) =>
  elements.flatMap((e) =>
    ['src', 'href', 'data-pym-src'].flatMap((name) => attribute(e, name) ?? []),
  );

/** What must hold of every snippet of a piece, whatever its words are. */
function expectClean(piece: Piece, options: FrameOptions, from: string): void {
  const codes = snippetsOf(piece, options, from);
  for (const step of steps) {
    expect(codes[step]).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
    expect(codes[step]).not.toMatch(/srcdoc/);
    expect(codes[step].trim()).not.toBe('');
  }
  for (const step of markup) {
    const elements = elementsOf(codes[step]);
    expect(codes[step]).not.toContain("'");
    for (const address of addressesOf(elements)) expect(address.startsWith(from)).toBe(true);
    for (const one of elements.filter(({ tagName }) => /^(amp-)?iframe$/.test(tagName))) {
      const height = Number(attribute(one, 'height'));
      expect(height).toBeGreaterThanOrEqual(heightRange.least);
      expect(height).toBeLessThanOrEqual(heightRange.most);
      expect(attribute(one, 'title')).toBe(oneLine(piece.title));
    }
    const links = named(elements, 'a').map((link) => attribute(link, 'href'));
    expect([...new Set(links)]).toEqual([from + piece.page]);
  }
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

describe.each(pieces)('$piece.id in $language', ({ language, piece }) => {
  test.each(choices)('is clean to paste with %o', (options) => expectClean(piece, options, base));

  test('is shown by the same frame in every snippet that shows one', () => {
    const codes = snippetsOf(piece, choices[1] ?? {}, base);
    const sources = (['iframe', 'script', 'pym', 'amp'] as const).map((step) => {
      const [first] = elementsOf(codes[step]);
      return first && (attribute(first, 'src') ?? attribute(first, 'data-pym-src'));
    });
    expect(new Set(sources).size).toBe(1);
    expect(sources[0]?.split('?')[0]).toBe(base + piece.frame);
    expect(piece.frame.startsWith(language === 'en' ? 'embed/' : 'zh-hans/embed/')).toBe(true);
  });

  test('keeps a visible link with title, site and licence where scripts and frames are stripped', () => {
    for (const step of markup) {
      const [link] = named(elementsOf(snippetsOf(piece, {}, base)[step]), 'a').slice(-1);
      const words = link ? textOf(link) : '';
      if (step !== 'figure') expect(words).toContain('CC BY 4.0');
      if (step !== 'figure') expect(words).toContain(piece.title);
    }
    const figure = elementsOf(snippetsOf(piece, {}, base).figure);
    const [picture] = named(figure, 'img');
    expect(picture && attribute(picture, 'alt')).toBe(piece.alt);
    expect(textOf(named(figure, 'figcaption')[0] ?? parseFragment(''))).toContain(piece.credit);
  });

  test('runs our script only after the frame it needs', () => {
    const { script, ...others } = snippetsOf(piece, {}, base);
    expect(script.indexOf('<iframe')).toBeLessThan(script.indexOf('<script'));
    expect(script).toContain('<script async src="https://stops.example/some/path/embed/v1.js">');
    for (const other of Object.values(others)) expect(other).not.toContain('<script');
  });
});

test('a choice that an exhibit does not take is left out of its address', () => {
  const options = { stop: 'menglan', theme: 'branding', scheme: 'dark' };
  const queries = Object.fromEntries(
    pieces
      .filter(({ language }) => language === 'en')
      .map(({ piece }) => [piece.id, snippetsOf(piece, options, base).pym.match(/\?[^"]*/)?.[0]]),
  );
  expect(queries['map']).toBe('?stop=menglan&amp;theme=branding&amp;scheme=dark');
  expect(queries['loom']).toBe('?theme=branding&amp;scheme=dark');
  expect(queries['sites/menglan']).toBe('?scheme=dark');
});

test('the address alone is one whose page announces the exhibit, or its frame', () => {
  const alone = Object.fromEntries(pieces.map(({ piece }) => [piece.alone, piece.id] as const));
  expect(alone).toMatchObject({
    'map/': 'map',
    'directives/': 'loom',
    'embed/who-was-asked/': 'who-was-asked',
    'sites/': 'chain',
    'source/': 'source-strip',
    'zh-hans/sites/guotai/': 'sites/guotai',
  });
  expect(Object.keys(alone)).toHaveLength(pieces.length);
});

test.each([0, 119, 1001, 480.5, NaN, Infinity, -600, undefined])(
  'a height of %s is not one, and the exhibit keeps its own',
  (height) => expect(heightOf({ height: 600 }, height)).toBe(600),
);

test('whatever the words, choices and addresses are, nothing breaks out of its attribute', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  const address = fc.webUrl({ validSchemes: ['https'], withQueryParameters: false });
  const options = fc.record({ stop: text, theme: text, scheme: text, height: fc.double() });
  const [first] = pieces.filter(({ piece }) => piece.kind === 'map');
  if (!first) throw new Error('there is no map');
  const hostile = fc.constantFrom(`"><script>alert(1)</script>`, `'onload='x`, '](javascript:x)');
  const words = fc.oneof(text, hostile).filter((word) => oneLine(word) !== '');
  const odd = fc.record({
    title: words,
    alt: words,
    finding: words,
    credit: words,
    citation: words,
  });
  fc.assert(
    fc.property(odd, options, address, (changed, chosen, url) => {
      const from = url.replace(/[#'].*$/, '').replace(/\/*$/, '/');
      const piece = { ...first.piece, ...changed };
      expectClean(piece, chosen, from);
      const tags = (step: (typeof markup)[number], like: Piece) =>
        elementsOf(snippetsOf(like, chosen, from)[step]).map(
          ({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`,
        );
      for (const step of markup) expect(tags(step, piece)).toEqual(tags(step, first.piece));
    }),
    { seed: 7, numRuns: 1000 },
  );
});
