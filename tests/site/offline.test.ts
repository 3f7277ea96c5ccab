import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dist, files, pages } from './built';

const [zip = ''] = files.filter((file) => /^data\/seven-stops-[\d.]+\.zip$/.test(file));
const bytes = readFileSync(path.join(dist, zip));
const entries = unzipSync(bytes);
const names = Object.keys(entries);

test('the offline edition weighs at most 15 MB', () => {
  expect(bytes.length).toBeLessThanOrEqual(15_000_000);
});

test('the names in the offline edition are safe on every system, and none differs from another by case', () => {
  const unsafe =
    /[<>:"\\|?*\u0000-\u001f]|[. ](\/|$)|(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i;
  expect(names.filter((name) => unsafe.test(name) || name.length > 150)).toEqual([]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test('every page but the one for lost readers is in the offline edition, with its licences', () => {
  const root = `${path.basename(zip, '.zip')}/`;
  const wanted = pages.map(({ file }) => file).filter((file) => file !== '404.html');
  expect(wanted.filter((file) => !names.includes(root + file))).toEqual([]);
  for (const text of ['READ-ME.txt', 'LICENSE.txt', 'fonts-licence.txt']) {
    expect(names).toContain(root + text);
  }
});

test('every link in the offline edition leads to a file that is in it', () => {
  const lost = names
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => {
      const html = new TextDecoder().decode(entries[name]);
      const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, href = '']) => href);
      return links
        .filter((href) => !/^(#|[a-z]+:|\/\/)/.test(href))
        .map((href) => decodeURI(new URL(href, `https://x.test/${name}`).pathname.slice(1)))
        .filter((target) => !names.includes(target))
        .map((target) => `${name} → ${target}`);
    });
  expect(lost).toEqual([]);
});

test('no page of the offline edition asks for a copy of itself', () => {
  const asking = names
    .filter((name) => name.endsWith('.html'))
    .filter((name) => new TextDecoder().decode(entries[name]).includes('data-offline="'));
  expect(asking).toEqual([]);
});
