import { expect, test } from 'vitest';
import { dropIdleScopes, nameScopes, shortenScopes } from '~/hosting/short-scopes';

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

test('an element keeps a scope if some style of its page could mean it, with the classes that scripts may give it', () => {
  const css =
    '@layer a,b;ol._0{a:b}@media print{ul._0{a:b}.plain>li._1:hover b{a:b}}.chosen._2 path{a:b}:is(a._3,b) ._4[x]{a:b}';
  const left = (html: string) => dropIdleScopes(html, css, ['chosen']);
  const each = (element: string) =>
    ['_0', '_1', '_2', '_3', '_4', '_5']
      .map((scope) => left(`<${element} id="x" class="${scope}">`))
      .flatMap((tag) => /class="(.*)"/.exec(tag)?.[1] ?? []);
  expect(each('ul')).toEqual(['_0', '_2', '_4']);
  expect(each('ol')).toEqual(['_0', '_2', '_4']);
  expect(each('li')).toEqual(['_1', '_2', '_4']);
  expect(each('a')).toEqual(['_2', '_3', '_4']);
  expect(left('<li class="plain _0 x">a</li>')).toBe('<li class="plain x">a</li>');
  expect(left('<li class="_0">a</li>')).toBe('<li>a</li>');
});

test('a scope that styles name with a class is kept where an element has that class, or scripts may give it', () => {
  const css = 'a._0 b{c:d}.wide._1{c:d}.wide.tall._1{c:d}p.lit._2[class~="x.y"]{c:d}';
  const left = (html: string) => dropIdleScopes(html, css, ['lit']);
  expect(left('<p class="_1"></p>')).toBe('<p></p>');
  expect(left('<p class="tall _1"></p>')).toBe('<p class="tall"></p>');
  expect(left('<p class="wide _1"></p>')).toBe('<p class="wide _1"></p>');
  expect(left('<p class="_2"></p><i class="_2"></i>')).toBe('<p class="_2"></p><i></i>');
});
