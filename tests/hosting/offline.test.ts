import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { offlineHtml, packOffline, spelledOut } from '~/hosting/offline';

test.each([
  ['./', './index.html'],
  ['../', '../index.html'],
  ['..', '../index.html'],
  ['./sites/menglan/', './sites/menglan/index.html'],
  ['../directives/?theme=fashion#loom', '../directives/index.html?theme=fashion#loom'],
  ['../source/#S11', '../source/index.html#S11'],
  ['#S11', '#S11'],
  ['?stop=yilian', '?stop=yilian'],
  ['./data/sites.csv', './data/sites.csv'],
  ['https://example.org/a/', 'https://example.org/a/'],
  ['mailto:a@example.org/', 'mailto:a@example.org/'],
])('offline, %s is written %s', (address, wanted) => {
  expect(spelledOut(address)).toBe(wanted);
});

test('only addresses change in a page, so that its policy still fits what stands in it', () => {
  const html = '<a href="./map/">./map/</a><script>go("./map/")</script><style>a{}</style>';
  expect(offlineHtml(html)).toBe(html.replace('href="./map/"', 'href="./map/index.html"'));
});

test('what is only said on the web is left out offline', () => {
  const html = '<p>a</p><p data-web-only class="b">zip</p><p>c</p>';
  expect(offlineHtml(html)).toBe('<p>a</p><p>c</p>');
});

test('the offline edition asks for no copy of itself, on whatever host it stands', () => {
  const html =
    '<footer class="a" data-offline="./assets/offline-1.js"><p data-offline="">b</p></footer>';
  expect(offlineHtml(html)).toBe('<footer class="a"><p data-offline="">b</p></footer>');
});

function layOut(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  mkdirSync(path.join(folder, 'map'));
  const files = {
    'index.html': '<a href="./map/">m</a>',
    'map/index.html': '<a href="../">f</a>',
    'sw.js': 'x',
    '404.html': 'lost',
    _headers: '/*',
    '.htaccess': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

test('the offline edition holds the site in one folder, and nothing for servers', () => {
  const files = unzipSync(packOffline(layOut(), 'seven-stops-1.0'));
  expect(Object.keys(files).sort()).toEqual([
    'seven-stops-1.0/index.html',
    'seven-stops-1.0/map/index.html',
  ]);
  const page = files['seven-stops-1.0/map/index.html'];
  expect(page && strFromU8(page)).toContain('href="../index.html"');
});

test('the same site gives the same bytes, in any time zone', () => {
  const zone = process.env['TZ'];
  const pack = (place: string) => {
    process.env['TZ'] = place;
    return packOffline(layOut(), 'x');
  };
  expect(pack('Asia/Shanghai')).toEqual(pack('America/Lima'));
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
