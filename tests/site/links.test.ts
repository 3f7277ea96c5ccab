import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { content } from '../content/real';
import { attribute, dist, files, narrative, pages, type BuiltPage, type Element } from './built';

const origin = 'https://site.test';
const addressed = ['href', 'src', 'poster', 'action', 'data-engine'];

interface Address {
  page: BuiltPage;
  element: Element;
  value: string;
}

const addresses: Address[] = pages.flatMap((page) =>
  page.elements.flatMap((element) =>
    addressed.flatMap((name) => {
      const value = attribute(element, name);
      return value === undefined ? [] : [{ page, element, value }];
    }),
  ),
);

const isOutside = (value: string) => /^[a-z]+:|^\/\//i.test(value);

test('no root-absolute address survives in pages and style sheets', () => {
  const absolute = addresses.filter(
    ({ value }) => value.startsWith('/') && !value.startsWith('//'),
  );
  expect(absolute.map(({ page, value }) => `${page.file}: ${value}`)).toEqual([]);
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    expect(readFileSync(path.join(dist, file), 'utf8')).not.toMatch(/url\(["']?\//);
  }
});

test('every inner link leads to a file and to a place on it', () => {
  const broken = addresses
    .filter(({ value }) => !isOutside(value))
    .filter(({ page, value }) => {
      const url = new URL(value, origin + page.address);
      const name = decodeURI(url.pathname).slice(1);
      const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
      if (!files.includes(file)) return true;
      if (url.hash === '') return false;
      const target = pages.find((other) => other.file === file);
      const id = decodeURIComponent(url.hash.slice(1));
      return !target?.elements.some((element) => attribute(element, 'id') === id);
    })
    .map(({ page, value }) => `${page.file}: ${value}`);
  expect(broken).toEqual([]);
});

test('outside addresses are links to cited sources and to licences, and nothing is loaded from them', () => {
  const cited = new Set(content.citations.map(({ link }) => link));
  for (const { page, element, value } of addresses.filter((one) => isOutside(one.value))) {
    expect([page.file, element.tagName]).toEqual([page.file, 'a']);
    expect(
      cited.has(value) ||
        /^https:\/\/(creativecommons|opendatacommons|www\.openstreetmap)\.org\//.test(value),
    ).toBe(true);
  }
});

test('no style sheet loads from elsewhere', () => {
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    expect(readFileSync(path.join(dist, file), 'utf8')).not.toMatch(/url\(["']?(https?:)?\/\//);
  }
});

test('every page but the frames can be reached from the front page', () => {
  const seen = new Set(['/']);
  const queue = ['/'];
  for (let address = queue.shift(); address; address = queue.shift()) {
    const from = address;
    for (const { value } of addresses.filter(({ page }) => page.address === from)) {
      if (isOutside(value)) continue;
      const { pathname } = new URL(value, origin + from);
      if (!seen.has(pathname) && pages.some((page) => page.address === pathname)) {
        seen.add(pathname);
        queue.push(pathname);
      }
    }
  }
  const missed = narrative.map(({ address }) => address).filter((address) => !seen.has(address));
  expect(missed).toEqual(['/404.html']);
});
