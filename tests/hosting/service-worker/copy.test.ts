import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { addressOf, findInCopy, isPageLike } from '~/hosting/service-worker/addresses';
import { cacheName, othersOf } from '~/hosting/service-worker/copy';
import { copyOf, isKept, workerCode } from '~/hosting/service-worker/write';

test.each([
  'index.html',
  '404.html',
  'zh-hans/sites/menglan/index.html',
  'assets/map-engine-0123456789.js',
  'assets/source-serif.abc.woff2',
  'data/sites.csv',
  'embed/map/index.html',
  'embed/v1.js',
  'favicon.svg',
  'manifest.json',
  'pagefind/index/en_1.pf_index',
  'press/index.html',
  'weaves/menglan.svg',
])('%s belongs into the copy', (file) => {
  expect(isKept(file)).toBe(true);
});

test.each([
  '.htaccess',
  '_headers',
  'vercel.json',
  'sw.js',
  'robots.txt',
  'sitemap-0.xml',
  'sitemap-index.xml',
  'feed.xml',
  'zh-hans/feed.xml',
  'cards/sites/menglan.png',
  'data/seven-stops-1.0.zip',
  'oembed/sites/menglan.json',
  'press/map/map.png',
  'zh-hans/press/sites/menglan/menglan.svg',
  'READ-ME.txt',
])('%s does not', (file) => {
  expect(isKept(file)).toBe(false);
});

test('the copy names its files by the addresses that readers use', () => {
  const manifest = new Map([
    ['index.html', 'a'],
    ['map/index.html', 'b'],
    ['data/sites.csv', 'c'],
    ['sw.js', 'd'],
  ]);
  const files = { '': 'a', 'map/': 'b', 'data/sites.csv': 'c' };
  expect(copyOf('1f', manifest)).toEqual({ id: '1f', files });
  expect(addressOf('sites/my-index.html')).toBe('sites/my-index.html');
});

const copy = new Set(['', 'map/', 'data/', 'data/sites.csv', '404.html']);

test.each([
  ['', { kind: 'file', address: '' }],
  ['index.html', { kind: 'file', address: '' }],
  ['map/', { kind: 'file', address: 'map/' }],
  ['map/index.html', { kind: 'file', address: 'map/' }],
  ['map', { kind: 'folder', address: 'map/' }],
  ['data/sites.csv', { kind: 'file', address: 'data/sites.csv' }],
  ['data/sites.csv/', undefined],
  ['nothing/', undefined],
  ['constructor', undefined],
])('for %j the copy has %j', (address, found) => {
  expect(findInCopy(address, copy)).toEqual(found);
});

test.each([
  ['', true],
  ['nothing', true],
  ['nothing/at/all/', true],
  ['old.html', true],
  ['data/all.zip', false],
  ['v1.0/notes/', true],
])('%j could be the address of a page: %j', (address, isPage) => {
  expect(isPageLike(address)).toBe(isPage);
});

test('caches of other sites on the same host are not ours, nor are those of sites above and below', () => {
  const names = [
    cacheName('/a/', '1'),
    cacheName('/a/', '2'),
    cacheName('/', '1'),
    cacheName('/a/b/', '1'),
    'somebody else',
    'seven-stops',
  ];
  expect(othersOf(names, '/a/', '2')).toEqual([cacheName('/a/', '1')]);
  expect(othersOf(names, '/a/')).toEqual([cacheName('/a/', '1'), cacheName('/a/', '2')]);
});

test.each(['worker', 'farewell'] as const)(
  'the %s is a classic script that runs at once',
  async (kind) => {
    const heard: string[] = [];
    const self = {
      registration: { scope: 'https://x.test/a/' },
      addEventListener: (name: string) => heard.push(name),
    };
    const code = await workerCode(kind);
    runInNewContext(`const copy={id:"1",files:{}};${code}`, { self, URL, Set });
    const wanted = ['install', 'activate', ...(kind === 'worker' ? ['message', 'fetch'] : [])];
    expect(heard).toEqual(wanted);
  },
);
