import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editionName, nameOfVersion } from '~/hosting/edition-name';
import { content } from '../content/real';

test('an edition is named by its version, alike by the build and by what links to it', () => {
  expect(nameOfVersion('1.0')).toBe('seven-stops-1.0');
  expect(editionName()).toBe(nameOfVersion(content.edition.version));
});

test('the name of an edition is put together in one place', () => {
  const places = globSync('src/**/*.{ts,mjs,astro}').filter((file) =>
    /seven-stops-(\$\{|['"`] ?\+)/.test(readFileSync(file, 'utf8')),
  );
  expect(places).toEqual([path.normalize('src/hosting/edition-name.ts')]);
});
