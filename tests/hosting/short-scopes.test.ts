import { expect, test } from 'vitest';
import { nameScopes, shortenScopes } from '~/hosting/short-scopes';

const page = '<p class="astro-abcdefgh">a</p><p class="soft astro-12345678">b</p>';
const sheet = 'p.astro-12345678{color:red}p.astro-abcdefgh{color:blue}';

test('a page and its style sheet get the same short names, whichever is read first', () => {
  const names = nameScopes([page, sheet]);
  expect(nameScopes([sheet, page])).toEqual(names);
  expect(shortenScopes(page, names)).toBe('<p class="_1">a</p><p class="soft _0">b</p>');
  expect(shortenScopes(sheet, names)).toBe('p._0{color:red}p._1{color:blue}');
});

test('however many scopes there are, no two share a name', () => {
  const scopes = Array.from(
    { length: 5000 },
    (_, index) => `astro-${String(index).padStart(8, '0')}`,
  );
  const names = nameScopes(scopes);
  expect(new Set(names.values()).size).toBe(scopes.length);
  expect([...names.values()].filter((name) => name.length === 2)).toHaveLength(62);
});

test('a text about astro-physics keeps its words', () => {
  const text = 'astro-physics of astro-1 and astronomy';
  expect(shortenScopes(text, nameScopes([page]))).toBe(text);
});
