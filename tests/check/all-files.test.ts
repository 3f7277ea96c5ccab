import { expect, test } from 'vitest';
import {
  addressIn,
  checkFiles,
  hexOf,
  isNone,
  promisedIn,
  type Comparison,
} from '~/check/all-files';
import { heightIn } from '~/check/height';
import { hostFiles } from '~/hosting/header-files';
import { formatManifest, sha256 } from '~/hosting/manifest';
import { webAddress } from '~/hosting/verify';

const names = ['index.html', 'sites/a b/index.html', 'data/x.csv', '404.html', ...hostFiles];
const manifest = formatManifest(new Map(names.map((name) => [name, sha256(name)])));

test('the manifest is read as the build writes it, without what hosts keep to themselves', () => {
  const promised = promisedIn(manifest, hostFiles);
  expect(promised.map(({ file }) => file)).toEqual(names.slice(0, 4));
  for (const { file, hash } of promised) expect(hash).toBe(sha256(file));
});

test('a page that stands in for the manifest promises nothing', () => {
  expect(promisedIn('<!doctype html><title>Not found</title>', [])).toEqual([]);
});

test('files are asked for where `npm run verify` asks for them', () => {
  const root = new URL('https://host.test/some/path/');
  for (const name of names) expect(addressIn(root, name)).toEqual(webAddress(root, name));
});

test('an answer says that there is no file, or nothing; of the page for lost readers its body tells', () => {
  const root = new URL('https://host.test/some/path/');
  const isNoneAt = (file: string, status: number) =>
    isNone(addressIn(root, file), new Response(null, { status }));
  expect(isNoneAt('data/x.csv', 200)).toBe(false);
  expect(isNoneAt('data/x.csv', 404)).toBe(true);
  expect(isNoneAt('data/x.csv', 410)).toBe(true);
  expect(() => isNoneAt('data/x.csv', 503)).toThrow('503');
  expect(() => isNoneAt('404.html', 503)).toThrow('503');
  for (const status of [200, 403, 404]) expect(isNoneAt('404.html', status)).toBe(false);
});

async function check(
  hashOf: (file: string) => Promise<string | undefined>,
  goesOn: (told: number) => boolean = () => true,
) {
  const told: [string, Comparison][] = [];
  const files = promisedIn(manifest, hostFiles);
  await checkFiles({
    files,
    hashOf,
    told: (file, comparison) => told.push([file, comparison]),
    goesOn: () => goesOn(told.length),
  });
  return Object.fromEntries(told);
}

test('every file is told once, as the same, changed, missing or without an answer', async () => {
  const found = await check(async (file) => {
    if (file === '404.html') throw new Error('no answer');
    if (file === 'data/x.csv') return undefined;
    return sha256(file === 'index.html' ? 'injected' : file);
  });
  expect(found).toEqual({
    'index.html': 'changed',
    'sites/a b/index.html': 'same',
    'data/x.csv': 'missing',
    '404.html': 'silent',
  });
});

test('once it is stopped, nothing more is told', async () => {
  const found = await check(
    async (file) => sha256(file),
    (told) => told < 2,
  );
  expect(Object.keys(found)).toHaveLength(2);
});

test('a hash is written as the manifest writes it', async () => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('x'));
  expect(hexOf(bytes)).toBe(sha256('x'));
});

test.each([
  [{ sentinel: 'amp', type: 'embed-size', height: 450 }, 450],
  [{ sentinel: 'amp', type: 'embed-size', height: 0 }, undefined],
  [{ sentinel: 'amp', type: 'embed-size', height: '450' }, undefined],
  [{ type: 'embed-size', height: 450 }, undefined],
  ['pymxPYMxaxPYMxheightxPYMx450', undefined],
  [null, undefined],
])('of %j the height is %s', (message, height) => {
  expect(heightIn(message)).toBe(height);
});
