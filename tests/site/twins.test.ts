import { describe, expect, test } from 'vitest';
import { fill } from '~/i18n/fill';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { counted, wordsOf } from '~/i18n/words';
import { attribute, elementsIn, pageAt, pages, textOf, type Element } from './built';

const said = (node: Parameters<typeof textOf>[0] | undefined) =>
  node ? textOf(node).replace(/\s+/g, ' ').trim() : 'nothing';
const only = (node: Element | undefined, tag: string) =>
  node ? elementsIn(node).filter((one) => one !== node && one.tagName === tag) : [];
const has = (element: Element, name: string) => attribute(element, name) !== undefined;

/** The outermost drawings of a page. */
function drawingsOf(elements: readonly Element[]): Element[] {
  const drawings = elements.filter(({ tagName }) => tagName === 'svg');
  const inner = new Set(drawings.flatMap((one) => only(one, 'svg')));
  return drawings.filter((one) => !inner.has(one));
}

test.each(pages)('$file: every drawing has a role and a name, or a text beside it', (page) => {
  const mute = drawingsOf(page.elements).filter((drawing) => {
    const { parentNode } = drawing;
    if (attribute(drawing, 'aria-hidden') === 'true') return !parentNode || !said(parentNode);
    const role = attribute(drawing, 'role') ?? '';
    return !['img', 'group'].includes(role) || !attribute(drawing, 'aria-label');
  });
  expect(mute.map((one) => attribute(one, 'class') ?? said(one))).toEqual([]);
});

/** What the links of a drawing say, those that are marks of it. */
function marksIn(drawings: readonly Element[]): string[] {
  return drawings
    .flatMap((drawing) => only(drawing, 'a'))
    .filter((link) => has(link, 'data-key'))
    .map((link) => attribute(link, 'aria-label') ?? '');
}

/** The figures of a page, by what they hold. */
function figuresOf(address: string, isOne: (figure: Element) => boolean): Element[] {
  return pageAt(address).elements.filter((one) => one.tagName === 'figure' && isOne(one));
}

describe.each(publishedLanguages)('in %s', (language) => {
  const words = wordsOf(language);
  const { marks } = words;
  const asks = (count: string | number) => counted(language, Number(count), words.asksHere);
  const isLoom = (figure: Element) =>
    only(figure, 'svg').some((one) => attribute(one, 'class')?.includes('cloth'));

  test.each(['/directives/', '/embed/loom/'])(
    '%s: every knot of the loom stands in its table, with its number and its word',
    (path) => {
      const [figure] = figuresOf(localPath(language, path), isLoom);
      const told = only(only(figure, 'tbody')[0], 'tr').flatMap((row) => {
        const [cell = ''] = only(row, 'td').map(said);
        return cell.split(marks.semicolon.trim()).map((part) => {
          const [venue = '', rest = ''] = part.trim().split(marks.colon.trim());
          const [count = '', strength = ''] = rest.split(marks.open.trim());
          return fill(words.loomCrossing, {
            theme: said(only(row, 'th')[0]),
            venue: venue.trim(),
            asks: asks(count),
            strength: strength.replace(marks.close.trim(), ''),
          });
        });
      });
      expect(told.length).toBeGreaterThan(20);
      expect(marksIn(only(figure, 'svg')).sort()).toEqual(told.sort());
    },
  );

  test('every cell of who was asked stands in its table, where its asks are named one by one', () => {
    const [figure] = figuresOf(
      localPath(language, '/directives/'),
      (one) => attribute(one, 'data-kind') === 'who',
    );
    const told = only(only(figure, 'tbody')[0], 'tr').flatMap((row) =>
      only(row, 'td')
        .filter((cell) => has(cell, 'id'))
        .map((cell) => {
          const count = said(only(cell, 'strong')[0]);
          expect(only(cell, 'a')).toHaveLength(Number(count));
          return fill(words.whoCell, {
            addressee: said(only(row, 'th')[0]),
            strength: attribute(cell, 'data-label') ?? '',
            asks: asks(count),
          });
        }),
    );
    expect(told.length).toBeGreaterThan(9);
    const links = only(figure, 'a').filter((one) => has(one, 'data-key'));
    expect(links.map((one) => attribute(one, 'aria-label')).sort()).toEqual(told.sort());
  });

  test('the chain names its stages, gaps and stops in the order of its table', () => {
    const isChain = (figure: Element) => attribute(figure, 'class')?.includes('chain') ?? false;
    const [full] = figuresOf(localPath(language, '/sites/'), isChain);
    const told = only(only(full, 'tbody')[0], 'tr').flatMap((row) => [
      said(only(row, 'th')[0] ?? row),
      ...only(row, 'span').map(said),
    ]);
    expect(told.length).toBeGreaterThan(12);
    const drawings = ['/sites/', '/', '/embed/chain/'].flatMap((path) =>
      figuresOf(localPath(language, path), isChain).flatMap((figure) => only(figure, 'svg')),
    );
    expect(drawings).toHaveLength(4);
    for (const drawing of drawings) {
      const names = only(drawing, 'text').filter((text) => {
        const link = text.parentNode;
        const inLink = link && 'tagName' in link && link.tagName === 'a';
        return !inLink || /\bnumber\b/.test(attribute(text, 'class') ?? '');
      });
      expect(names.map(said)).toEqual(told);
    }
  });

  test('the strip of the report has a thread for every sentence of the list, and says what became of it', () => {
    const page = pageAt(localPath(language, '/source/'));
    const strip = page.elements.find(({ tagName }) => tagName === 'source-strip');
    const sentences = page.elements.map((one) => attribute(one, 'id') ?? '');
    const links = only(strip, 'a').filter((one) => has(one, 'data-key'));
    expect(links.map((one) => attribute(one, 'data-key'))).toEqual(
      sentences.filter((id) => /^S\d+$/.test(id)),
    );
    const uses = new Set(only(strip, 'li').map(said));
    for (const link of links) {
      const [, use = ''] = (attribute(link, 'aria-label') ?? '').split(marks.colon.trim());
      expect(uses).toContain(use.trim());
    }
  });

  test('what a weave shows stands in the line below it', () => {
    const weaves = pages
      .flatMap(({ elements }) => elements)
      .filter((one) => one.tagName === 'figure')
      .filter((one) => only(one, 'svg').some((svg) => attribute(svg, 'class')?.includes('weave')));
    expect(weaves.length).toBeGreaterThanOrEqual(14);
    for (const weave of weaves) expect(said(only(weave, 'figcaption')[0])).toMatch(/\d.*\d/);
  });
});
