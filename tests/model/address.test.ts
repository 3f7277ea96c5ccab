import { expect, test } from 'vitest';
import { localPath, wordsId } from '~/i18n/paths';
import { absoluteUrl } from '~/model/address';

test.each([
  ['https://example.org', '/', 'https://example.org/'],
  ['https://example.org', '/sites/', 'https://example.org/sites/'],
  ['https://example.org/some/path', '/sites/', 'https://example.org/some/path/sites/'],
  ['https://example.org/some/path/', '/#end', 'https://example.org/some/path/#end'],
])('on %s, %s stands at %s', (site, path, address) => {
  expect(absoluteUrl(new URL(site), path)).toBe(address);
});

test('without a site nothing invents an address', () => {
  expect(absoluteUrl(undefined, '/sites/')).toBeUndefined();
});

test('Chinese pages have the same tails under /zh-hans/', () => {
  expect(localPath('en', '/sites/')).toBe('/sites/');
  expect(localPath('zh-Hans', '/sites/')).toBe('/zh-hans/sites/');
  expect(wordsId('menglan', 'zh-Hans')).toBe('menglan/zh-hans');
});
