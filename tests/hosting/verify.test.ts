import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findBuildId, nameBuild, sealBuild } from '~/hosting/build-id';
import { filesBelow, manifestName, parseManifest } from '~/hosting/manifest';
import { openServer, serveSite } from '~/hosting/server';
import { verifySite } from '~/hosting/verify';

const page = (text: string) => `<!doctype html><html><head></head><body>${text}</body></html>`;

/** A sealed site of a few files, in a folder of its own. */
function layOut(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sealed-'));
  const files = {
    'index.html': page('front'),
    'sites/index.html': page('sites'),
    'sites/menglan/index.html': page('Menglan'),
    '404.html': page('lost'),
    'data/sites.csv': 'stop,name\n1,Yilian\n',
    'assets/engine.0123.js': 'console.log(1)',
    'zh-hans/index.html': page('七站'),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  nameBuild(folder);
  sealBuild(folder);
  return folder;
}

/** Numbers from 0 to below 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const sealed = layOut();
const names = filesBelow(sealed);

/** Ways to tamper with a file of a site; each says what must be told. */
const ways = [
  (folder: string, file: string, at: number) => {
    const bytes = readFileSync(path.join(folder, file));
    const place = Math.floor(at * bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(at * 8));
    writeFileSync(path.join(folder, file), bytes);
    return `changed: ${file}`;
  },
  (folder: string, file: string, at: number) => {
    const bytes = readFileSync(path.join(folder, file));
    writeFileSync(path.join(folder, file), bytes.subarray(0, Math.floor(at * bytes.length)));
    return `changed: ${file}`;
  },
  (folder: string, file: string) => {
    rmSync(path.join(folder, file));
    return `missing: ${file}`;
  },
  (folder: string, file: string, at: number) => {
    const added = `${path.posix.dirname(file)}/added-${Math.floor(at * 1e6)}.html`;
    writeFileSync(path.join(folder, added), 'new');
    return `added: ${path.posix.normalize(added)}`;
  },
  (folder: string, file: string, at: number) => {
    const to = path.posix.normalize(`${file}.${Math.floor(at * 1e6)}.old`);
    renameSync(path.join(folder, file), path.join(folder, to));
    return `renamed: ${file} is now ${to}`;
  },
];

test('a sealed site differs in nothing from its manifest, which sha256sum reads', async () => {
  expect(await verifySite(sealed)).toEqual({ files: names.length, lines: [] });
  const manifest = readFileSync(path.join(sealed, manifestName), 'utf8');
  expect(manifest).toMatch(/^[0-9a-f]{64} {2}404\.html\n/);
});

test('every one of 200 random tamperings is found and told', async () => {
  const random = seeded(2023);
  for (let round = 0; round < 200; round += 1) {
    const folder = mkdtempSync(path.join(tmpdir(), 'tampered-'));
    cpSync(sealed, folder, { recursive: true });
    const file = names[Math.floor(random() * names.length)] ?? '';
    const told = ways[round % ways.length]?.(folder, file, random());
    expect((await verifySite(folder)).lines).toEqual([told]);
    rmSync(folder, { recursive: true });
  }
});

test('two files that change places are both told as changed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'swapped-'));
  cpSync(sealed, folder, { recursive: true });
  cpSync(path.join(sealed, 'index.html'), path.join(folder, 'sites/index.html'));
  cpSync(path.join(sealed, 'sites/index.html'), path.join(folder, 'index.html'));
  expect((await verifySite(folder)).lines).toEqual([
    'changed: index.html',
    'changed: sites/index.html',
  ]);
});

test('a site on the web is held against its manifest, or against another one', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'web-'));
  cpSync(sealed, folder, { recursive: true });
  const served = await serveSite({ folder, base: '/some/path/' });
  expect((await verifySite(served.url)).lines).toEqual([]);
  rmSync(path.join(folder, 'data/sites.csv'));
  writeFileSync(path.join(folder, 'index.html'), page('forged'));
  const told = ['changed: index.html', 'missing: data/sites.csv'];
  expect((await verifySite(served.url)).lines).toEqual(told);
  sealBuild(folder);
  const own = path.join(sealed, manifestName);
  expect((await verifySite(served.url, own)).lines).toContain('missing: data/sites.csv');
  await served.close();
});

test('where a host answers 404 with the page for lost readers, its body tells whether it is as promised', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lost-'));
  cpSync(sealed, folder, { recursive: true });
  const server = createServer(({ url = '' }, response) => {
    const file = url.endsWith('/') ? `${url}index.html` : url;
    response.writeHead(url === '/404.html' ? 404 : 200);
    response.end(readFileSync(path.join(folder, file)));
  });
  const served = await openServer(server);
  expect((await verifySite(served.url)).lines).toEqual([]);
  writeFileSync(path.join(folder, '404.html'), page('forged'));
  expect((await verifySite(served.url)).lines).toEqual(['changed: 404.html']);
  await served.close();
});

test('every page tells the same build, and the same files give the same name', () => {
  const told = (folder: string) =>
    filesBelow(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => findBuildId(readFileSync(path.join(folder, file), 'utf8')));
  const [id] = told(sealed);
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(new Set([...told(sealed), ...told(layOut())])).toEqual(new Set([id]));
});

test.each([
  ['x  a.txt', 'line 1: wanted a SHA-256'],
  [`${'0'.repeat(64)}  a\n${'0'.repeat(64)}  a`, 'line 2: a is listed twice'],
])('a broken manifest is refused with its line: %s', (text, told) => {
  expect(() => parseManifest(text)).toThrow(told);
});

test('a place that holds no site is refused in plain words', async () => {
  await expect(verifySite('/no/such/folder')).rejects.toThrow(/neither a folder nor an address/);
  await expect(verifySite(mkdtempSync(path.join(tmpdir(), 'empty-')))).rejects.toThrow(
    /holds no manifest-sha256\.txt/,
  );
});
