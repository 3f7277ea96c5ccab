import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oembeds } from '~/embed/oembed';
import { serveSite } from '~/hosting/server';
import { content } from '../content/real';
import * as built from './built';

const folder = path.resolve('.build/with-address');
const base = 'https://stops.example/some/path/';
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const isFrame = (file: string) => built.isFrame({ address: `/${file.replace('index.html', '')}` });

beforeAll(() => {
  const env = {
    ...process.env,
    // With the runner's own values it would be a build for authors, which reads the content anew for every page.
    NODE_ENV: 'production',
    DEV: '',
    SITE_URL: 'https://stops.example/some/path',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const command = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder];
  const { status, stdout, stderr } = spawnSync('node', command, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['index.html', base],
  ['sites/menglan/index.html', `${base}sites/menglan/`],
  ['map/index.html', `${base}map/`],
])('%s names its address for search engines and for sharing', (file, address) => {
  expect(read(file)).toContain(`<link rel="canonical" href="${address}">`);
  expect(read(file)).toContain(`<meta property="og:url" content="${address}">`);
});

test('the sitemap lists every page but the frames under the public path, and robots.txt points at it', () => {
  expect(read('robots.txt')).toContain(`Sitemap: ${base}sitemap-index.xml`);
  expect(read('sitemap-index.xml')).toContain(`<loc>${base}sitemap-0.xml</loc>`);
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, loc]) => loc ?? '',
  );
  expect(listed).toContain(`${base}sites/menglan/`);
  for (const loc of listed) {
    expect(loc.startsWith(base)).toBe(true);
    expect(existsSync(path.join(folder, loc.slice(base.length), 'index.html'))).toBe(true);
  }
  const all = globSync('**/index.html', { cwd: folder }).filter((file) => !isFrame(file));
  expect(listed).toHaveLength(all.length);
});

test('the feed links to the public pages, with the ids it has everywhere', () => {
  expect(read('feed.xml')).toContain(`href="${base}sites/menglan/"`);
  const ids = (text: string) => text.match(/<id>[^<]+<\/id>/g);
  expect(ids(read('feed.xml'))).toEqual(ids(readFileSync('dist/feed.xml', 'utf8')));
});

test('links between pages stay relative', () => {
  expect(read('map/index.html')).not.toMatch(/(href|src)="\//);
});

const pictures = globSync('{cards/**/*.png,*.png,favicon.*}', { cwd: 'dist' }).sort();

test('cards and icons are the same bytes in every build', () => {
  expect(pictures.length).toBeGreaterThan(60);
  const others = pictures.filter(
    (file) => !readFileSync(path.join(folder, file)).equals(readFileSync(path.join('dist', file))),
  );
  expect(others).toEqual([]);
});

test('every page but the frames names its card with its size and what it shows, and no card goes unnamed', () => {
  const own = globSync('**/*.html', { cwd: folder }).filter((file) => !isFrame(file));
  const named = own.map((file) => {
    const content = (name: string) =>
      new RegExp(`<meta property="og:${name}" content="([^"]+)">`).exec(read(file))?.[1] ?? '';
    expect([content('image:width'), content('image:height')]).toEqual(['1200', '630']);
    expect(content('image:alt')).toContain(content('title'));
    expect(read(file)).toContain('<meta name="twitter:card" content="summary_large_image">');
    return content('image');
  });
  const cards = pictures.filter((file) => file.startsWith('cards/'));
  expect(named.sort()).toEqual(cards.map((file) => base + file).sort());
});

test.each(built.frames)(
  'the frame $file gives its authority to the page it is taken from, and says that address',
  ({ file }) => {
    const canonical = /<link rel="canonical" href="([^"]+)">/.exec(read(file))?.[1] ?? '';
    expect(canonical.startsWith(base)).toBe(true);
    expect(canonical).not.toContain('/embed/');
    expect(existsSync(path.join(folder, canonical.slice(base.length), 'index.html'))).toBe(true);
    expect(read(file)).toContain(canonical.replace('https://', '>'));
  },
);

const answers = oembeds(content, new URL(base));

test('every page that can be embedded announces its answer, whole, and no other page does', () => {
  const announced = globSync('**/*.html', { cwd: folder }).flatMap((file) => {
    const link = /<link rel="alternate" type="application\/json\+oembed"[^>]*>/.exec(
      read(file),
    )?.[0];
    return link ? [/href="([^"]+)"/.exec(link)?.[1]] : [];
  });
  const written = globSync('oembed/**/*.json', { cwd: folder });
  const wanted = answers.map(({ address }) => base + address.slice(1)).sort();
  expect(announced.sort()).toEqual(wanted);
  expect(written.map((file) => base + file.split(path.sep).join('/')).sort()).toEqual(wanted);
});

test('who asks a page what it is, as others do it, gets a frame and a picture that are there', async () => {
  const site = await serveSite({ folder, base: '/some/path/' });
  const fetcher = (url: string) => fetch(url.replace(base, site.url));
  const isThere = async (address: string) => (await fetcher(address)).status === 200;
  for (const { address, body } of answers) {
    const page = address.replace(/^\/oembed\/(.*)\.json$/, '$1/').replace(/home\/$/, '');
    const { method, ...found } = await extract(base + page, {}, fetcher);
    expect(method).toBe('auto-discovery');
    expect(found).toEqual(body);
    const [frame = '', link = ''] = String(body['html']).match(/https:[^"#]+/g) ?? [];
    for (const one of [frame, link, String(body['thumbnail_url'])]) {
      expect([one, await isThere(one)]).toEqual([one, true]);
    }
  }
  await site.close();
});

test('snippets on the pages begin with the public address', () => {
  const fields = ['sites/menglan/index.html', 'embed/index.html', 'zh-hans/map/index.html'];
  for (const file of fields) {
    const code = /<textarea[^>]*>([^<]*)/.exec(read(file))?.[1];
    expect(code).toContain(base);
    expect(read(file)).not.toContain('SITE_URL');
  }
});
