import { expect, test } from 'vitest';
import { relativeCss, relativeHtml, toRelative } from '~/hosting/relative';

test.each([
  ['/sites/', 'index.html', './sites/'],
  ['/', 'index.html', './'],
  ['/', 'sites/menglan/index.html', '../../'],
  ['/map/?stop=menglan', 'map/index.html', '../map/?stop=menglan'],
  ['#top', 'map/index.html', '#top'],
  ['https://example.org/', 'map/index.html', 'https://example.org/'],
  ['//example.org/', 'map/index.html', '//example.org/'],
])('%s seen from %s is %s', (address, page, relative) => {
  expect(toRelative(address, page)).toBe(relative);
});

test('addresses in attributes change; the same letters in text and data do not', () => {
  const page = '<p title="/a/">href="/b/" <a class=x href="/c/?d=1&amp;e=2">/f/</a></p>';
  expect(relativeHtml(page, 'x/index.html')).toBe(
    '<p title="/a/">href="/b/" <a class=x href="../c/?d=1&amp;e=2">/f/</a></p>',
  );
});

test('addresses in style sheets are relative to the sheet', () => {
  const css = 'a{src:url(/assets/f.woff2)}b{src:url("/x.svg")}c{src:url(data:x)}';
  expect(relativeCss(css, 'assets/a.css')).toBe(
    'a{src:url(../assets/f.woff2)}b{src:url("../x.svg")}c{src:url(data:x)}',
  );
});
