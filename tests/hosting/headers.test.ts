import { expect, test } from 'vitest';
import {
  caddy,
  htaccess,
  nginxHeaders,
  nginxMaps,
  pathRules,
  underscoreHeaders,
  vercelJson,
} from '~/hosting/header-files';
import { classOf, headersOf, ownHeaders, patterns, special } from '~/hosting/headers';

/** Files of every class, in both languages, as a build lays them out. */
const files = [
  '404.html',
  'index.html',
  'manifest.json',
  'sw.js',
  'about/index.html',
  'assets/map-engine-0123456789.js',
  'assets/source-serif.abc.woff2',
  'cards/sites/menglan.png',
  'data/index.html',
  'data/sites.csv',
  'data/sites.geojson',
  'embed/index.html',
  'embed/v1.js',
  'embed/map/index.html',
  'embed/sites/menglan/index.html',
  'oembed/sites/menglan.json',
  'pagefind/pagefind.js',
  'press/index.html',
  'press/map.zip',
  'press/map/map.svg',
  'press/sites/menglan/menglan.svg',
  'sites/menglan/index.html',
  'zh-hans/index.html',
  'zh-hans/embed/index.html',
  'zh-hans/embed/loom/index.html',
  'zh-hans/sites/menglan/index.html',
];

const addresses = files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

test.each([
  ['/', 'page'],
  ['/404.html', 'page'],
  ['/embed/', 'page'],
  ['/zh-hans/embed/', 'page'],
  ['/press/', 'page'],
  ['/data/', 'page'],
  ['/embed/sites/menglan/', 'frame'],
  ['/a/sub/path/zh-hans/embed/loom/', 'frame'],
  ['/embed/v1.js', 'open'],
  ['/data/sites.csv', 'open'],
  ['/zh-hans/press/map/map.png', 'open'],
  ['/assets/map-engine-0123456789.js', 'hashed'],
  ['/a/sw.js', 'worker'],
])('%s is a %s', (address, kind) => {
  expect(classOf(address)).toBe(kind);
});

test('no address fits two classes', () => {
  const fitting = (address: string) =>
    special.filter((kind) => new RegExp(patterns[kind]).test(address));
  expect(addresses.filter((address) => fitting(address).length > 1)).toEqual([]);
});

test('pages refuse to be framed, frames do not, and only what never changes is kept', () => {
  expect(headersOf('/')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  expect(headersOf('/embed/map/')['Content-Security-Policy']).toBeUndefined();
  for (const address of addresses) {
    const kept = headersOf(address)['Cache-Control']?.includes('immutable');
    expect(kept).toBe(address.startsWith('/assets/'));
  }
});

/** What `_headers` gives an address: all rules that fit it, as Netlify and Cloudflare read them. */
function fromUnderscore(text: string, address: string): Record<string, string> {
  const found: Record<string, string> = {};
  let fits = false;
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) {
      const [start = '', file] = line.split(':');
      fits = line.endsWith('*')
        ? address.startsWith(line.slice(0, -1))
        : file
          ? address.startsWith(start) && /^[^/]+\/?$/.test(address.slice(start.length))
          : address === line;
    } else if (fits && line) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      expect(found[name]).toBeUndefined();
      found[name] = value;
    }
  }
  return found;
}

test.each(addresses)('_headers and vercel.json give %s the headers of its class', (address) => {
  const rules = pathRules(files);
  expect(fromUnderscore(underscoreHeaders(rules), address)).toEqual(headersOf(address));
  const { headers } = JSON.parse(vercelJson(rules));
  const found: Record<string, string> = {};
  for (const rule of headers) {
    if (!new RegExp(`^${rule.source.replace(':file', '[^/]+')}$`).test(address)) continue;
    for (const { key, value } of rule.headers) found[key] = value;
  }
  expect(found).toEqual(headersOf(address));
});

test('the rules by path stay few enough for hosts that count them', () => {
  expect(pathRules(files).length).toBeLessThanOrEqual(100);
});

test.each([
  ['.htaccess', htaccess()],
  ['nginx', nginxMaps() + nginxHeaders()],
  ['Caddy', caddy()],
])('what %s is told holds every header of every class', (_, text) => {
  for (const kind of ['page', ...special] as const) {
    for (const [name, value] of Object.entries(ownHeaders(kind))) {
      expect(text).toContain(name);
      expect(text).toContain(`"${value}"`);
    }
  }
});
