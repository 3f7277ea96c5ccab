import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { findBuildId } from '~/hosting/build-id';
import { parseManifest } from '~/hosting/manifest';
import { addressOf } from '~/hosting/service-worker/addresses';
import { attribute, dist, files, pages } from './built';

const worker = readFileSync(path.join(dist, 'sw.js'), 'utf8');
const copy = z
  .object({ id: z.string(), files: z.record(z.string(), z.string()) })
  .parse(JSON.parse(/^const copy=(.*);\n/.exec(worker)?.[1] ?? ''));
const manifest = parseManifest(readFileSync(path.join(dist, 'manifest-sha256.txt'), 'utf8'));
const kept = files.filter((file) => addressOf(file) in copy.files);
const bytes = (some: string[]) =>
  some.reduce((sum, file) => sum + readFileSync(path.join(dist, file)).length, 0);

test('the copy is of the build that every page names', () => {
  expect(pages.filter(({ html }) => findBuildId(html) !== copy.id)).toEqual([]);
});

test('every page, script, face and data file is in the copy, as the manifest has it', () => {
  const wanted = files.filter(
    (file) => file.endsWith('.html') || /^(assets|pagefind|weaves)\/|^data\/.*(?<!zip)$/.test(file),
  );
  expect(wanted.filter((file) => !kept.includes(file))).toEqual([]);
  expect(kept).toHaveLength(Object.keys(copy.files).length);
  const different = kept.filter((file) => copy.files[addressOf(file)] !== manifest.get(file));
  expect(different).toEqual([]);
});

test('the copy weighs at most 9 MB, the search in it 1.5 MB', () => {
  expect(bytes(kept)).toBeLessThanOrEqual(9_000_000);
  expect(bytes(kept.filter((file) => file.startsWith('pagefind/')))).toBeLessThanOrEqual(1_500_000);
});

test('every page but the one for lost readers leads to the script that keeps the copy; no frame does', () => {
  const leading = pages.filter(({ elements }) =>
    elements.some((element) => attribute(element, 'data-offline')),
  );
  const wanted = pages.filter(
    ({ file }) => file !== '404.html' && !/(^|\/)embed\/.+\/index\.html$/.test(file),
  );
  expect(leading.map(({ file }) => file)).toEqual(wanted.map(({ file }) => file));
  for (const { address, elements } of leading) {
    const [script = ''] = elements.flatMap((element) => attribute(element, 'data-offline') ?? []);
    expect(files).toContain(new URL(script, `https://x.test${address}`).pathname.slice(1));
  }
});
