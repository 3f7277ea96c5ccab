import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const tests = path.resolve('tests');
const told = [
  ...readFileSync(path.join(tests, 'README.md'), 'utf8').matchAll(/`([\w/-]+\.test\.ts)`/g),
].map(([, file]) => file ?? '');
const watched = globSync('{browser,content,full,house,lint,site}/**/*.test.ts', { cwd: tests }).map(
  (file) => file.split(path.sep).join('/'),
);

test('the list of promises names only tests that are there', () => {
  const all = new Set(globSync('**/*.test.ts', { cwd: tests }));
  expect(told.filter((file) => !all.has(path.normalize(file)))).toEqual([]);
});

test('every test of the content, the built site, the browser and the house stands in the list of promises', () => {
  expect(watched.filter((file) => !told.includes(file))).toEqual([]);
});
