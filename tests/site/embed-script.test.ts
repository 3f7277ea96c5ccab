import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';

const code = readFileSync('dist/embed/v1.js', 'utf8');

test('the script for the pages of others weighs at most 1.5 kB in Brotli', () => {
  expect(brotliCompressSync(Buffer.from(code)).length).toBeLessThanOrEqual(1500);
});

test('it is a classic script of 2017 that leaves no name behind', async () => {
  const older = await transform(code, { target: 'es2017' });
  const newer = await transform(code, { target: 'esnext' });
  expect(older.code).toBe(newer.code);
  expect(code).toMatch(/^\/\*[^*]*\*\/\s*"use strict";\(\(\)=>\{[\s\S]*\}\)\(\);\s*$/);
});

test('it uses nothing that a strict policy of a page forbids', () => {
  for (const forbidden of [
    'eval',
    'Function',
    'innerHTML',
    'document.write',
    'setAttribute',
    'import',
  ])
    expect(code).not.toContain(forbidden);
});

test('it asks for nothing and keeps nothing', () => {
  for (const forbidden of [
    'fetch',
    'XMLHttp',
    'Beacon',
    'cookie',
    'Storage',
    'setTimeout',
    'setInterval',
  ])
    expect(code).not.toContain(forbidden);
});
