import { expect, test } from 'vitest';
import { searchTextOf } from '~/hosting/search-text';

const page = (main: string, head = '', lang = 'en') =>
  `<html lang="${lang}"><head>${head}</head><body><header>Header</header><main>${main}</main></body></html>`;

/** The words that the index reads of a page, blanks made one. */
const read = (main: string, lang = 'en') =>
  (searchTextOf(page(main, '', lang))?.html ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

test.each([
  ['that search engines are to leave out', page('<p>x', '<meta name="robots" content="noindex">')],
  ['that has no main part', '<html lang="en"><body><p>x'],
  ['that is the search itself', page('<site-search></site-search>')],
])('a page %s is not in the index', (_, html) => {
  expect(searchTextOf(html)).toBeUndefined();
});

test('what leads elsewhere, cites, draws or asks is not part of what a page tells', () => {
  const rest =
    '<nav>Next</nav><svg><text>Drawing</text></svg><p>Told<sup>C01</sup> <a class="permalink x">#</a></p>' +
    '<section aria-labelledby="cite"><h2 id="cite">Cite</h2></section><tour-map>Map</tour-map>' +
    '<form>Form</form><div data-pagefind-ignore>Share</div><script>code</script>';
  expect(read(rest)).toBe('Told.');
});

test('the header and the footer are not part of a page', () => {
  expect(read('<p>Told.</p>')).toBe('Told.');
});

test.each([
  ['<li id="x"><h3>Name</h3></li>', '<h3 id="x">'],
  ['<div id="x"><dt>Term</dt><dd>It is.</dd></div>', '<h4 id="x">'],
  ['<section id="x"><p>1</p><h2 id="y">Chapter</h2></section>', '<h2 id="x">'],
])('in %s the name carries the anchor of its entry', (main, heading) => {
  expect(searchTextOf(page(main))?.html).toContain(heading);
});

test.each([
  '<ol><li><span class="verb small must">must</span> <span class="words">Told</span> <span class="small soft">asked of nobody · S2 · Fashion</span></li></ol>',
  '<p class="number">Stop 5 of 7</p><h1>Told</h1>',
  '<p>Told</p><details class="screen-only"><summary>Embed</summary><p>Snippet</p></details>',
  '<p>Told</p><figure><svg class="weave x"></svg><figcaption>Woven</figcaption></figure>',
  '<p>Told</p><a class="small" href="/data/chain.csv" download="chain.csv">Data: chain.csv</a>',
])('labels are not part of what a page tells: %s', (main) => {
  expect(read(main)).toBe('Told.');
});

test('a name in another language is told, and a sentence is ended once', () => {
  expect(read('<li>Menglan <span class="soft" lang="zh-Hans">M</span> <p>Told</p></li>')).toBe(
    'Menglan M Told.',
  );
});

test('what has no mark at its end gets one, in the language of the page', () => {
  expect(read('<dt>City</dt><dd>Changshu</dd><p>Told?</p>')).toBe('City: Changshu. Told?');
  expect(read('<dt>S1</dt><p>C2</p>', 'zh-Hans')).toBe('S1：C2。');
});

test('every Chinese sign stands apart, also where elements meet', () => {
  expect(read('<p>在<a>常熟</a>的，2023 年</p>', 'zh-Hans')).toBe('在 常 熟 的 ，2023 年 。');
});
