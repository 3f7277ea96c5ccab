import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sinksIn } from '../house/sinks';
import { attribute, dist, elementsIn, files, pages, type Element } from './built';

/**
 * What others have written: the map engine, of whose libraries our part is looked at in its sources,
 * and the search engine. Both are pinned by the lock file, and the policy of the page binds them too.
 */
const libraries = /^(assets\/map-engine-|pagefind\/)/;

const scripts = files.filter((file) => /\.m?js$/.test(file) && !libraries.test(file));

const textOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** The scripts that stand in pages, each once, with the first page that has it. */
const inline = new Map(
  pages
    .toReversed()
    .flatMap((page) =>
      page.elements
        .filter(({ tagName, attrs }) => tagName === 'script' && !attrs.some(isData))
        .map((element): [string, string] => [textOf(element), page.address]),
    ),
);

function isData({ name, value }: { name: string; value: string }): boolean {
  return name === 'type' && value === 'application/ld+json';
}

test('no script of ours, as it is built, makes elements or code of a text, or stores anything', () => {
  expect(scripts.length).toBeGreaterThan(3);
  expect(inline.size).toBeGreaterThan(5);
  const all = [
    ...scripts.map((file) => [file, readFileSync(path.join(dist, file), 'utf8')] as const),
    ...[...inline].map(([code, address]) => [address, code] as const),
  ];
  const found = all.flatMap(([where, code]) =>
    sinksIn(code)
      .filter(({ rank }) => rank === 'forbidden')
      .map(({ kind, code: part }) => `${where}: ${kind} in ${part.slice(0, 80)}`),
  );
  expect(found).toEqual([]);
});

/** Where a frame may be made of a text: the page that shows what hosts make of our snippets. */
const pasting = /^\/([\w-]+\/)?embed\/$/;

test('a frame is made of a text on the page for newsrooms alone', () => {
  const made = [...inline]
    .filter(([code]) => sinksIn(code).some(({ kind }) => kind === 'srcdoc ='))
    .map(([, address]) => address);
  expect(made.filter((address) => !pasting.test(address))).toEqual([]);
});

test('no address in a page is code', () => {
  const codes = pages.flatMap((page) =>
    elementsIn(page.root).flatMap((element) =>
      ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].flatMap((name) => {
        const value = attribute(element, name) ?? '';
        return /^\s*(javascript|vbscript|data):/i.test(value) ? [`${page.address}: ${value}`] : [];
      }),
    ),
  );
  expect(codes).toEqual([]);
});
