import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { z } from 'astro/zod';
import { beforeAll, expect, test } from 'vitest';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { exhibitsOf, kitName, pressAnchor, stillAddress } from '~/model/exhibits';
import { addressedFiles, type Kit } from '~/model/kit';
import { pressKits } from '~/pictures/kit-files';
import { content } from '../content/real';
import { attribute, elementsIn, files, pageAt } from './built';
import { readBytes } from './pixels';

const kits = publishedLanguages.flatMap((language) =>
  exhibitsOf(content, language).map((exhibit) => {
    const folder = localPath(language, `/press/${exhibit.id}`).slice(1);
    const name = kitName(exhibit);
    const own = files.filter((file) => file.startsWith(`${folder}/`));
    const onMap = exhibit.kind === 'map' || exhibit.kind === 'site';
    return { folder, name, own, onMap, exhibit, language };
  }),
);
const text = (file: string) => readBytes(file).toString('utf8');

test.each(kits)('$folder has its files and no others', ({ folder, name, own, onMap }) => {
  const data = onMap ? ['.geojson', '.csv', '.kml'] : ['.csv'];
  const wanted = [
    ...['.svg', '.png', '-2x.png', ...data].map((end) => name + end),
    ...['alt.txt', 'credit.txt', 'citation.bib', 'citation.json'],
  ];
  expect(own).toEqual(wanted.map((file) => `${folder}/${file}`).sort());
  expect(files).toContain(`${folder}.zip`);
});

test('nothing else lies under /press/ but its page', () => {
  const all = files.filter((file) => /^(zh-hans\/)?press\//.test(file));
  const known = kits.flatMap(({ folder, own }) => [...own, `${folder}.zip`]);
  const pages = publishedLanguages.map((language) => `${localPath(language, '/press/')}index.html`);
  expect(all).toEqual([...known, ...pages.map((page) => page.slice(1))].sort());
});

test.each(kits)('$folder: the page shows the picture and links every file', (kit) => {
  const page = pageAt(localPath(kit.language, '/press/'));
  const resolve = (value: string | undefined) =>
    value === undefined ? [] : [new URL(value, `https://x.test${page.address}`).pathname.slice(1)];
  const heading = page.elements.find((one) => attribute(one, 'id') === pressAnchor(kit.exhibit));
  const section = heading?.parentNode;
  const inside = section && 'tagName' in section ? elementsIn(section) : [];
  const links = inside.flatMap((one) => resolve(attribute(one, 'href')));
  expect(links.sort()).toEqual([...kit.own, `${kit.folder}.zip`].sort());
  const pictures = inside.filter(({ tagName }) => tagName === 'img');
  expect(pictures.flatMap((one) => resolve(attribute(one, 'src')))).toEqual([
    stillAddress(kit.exhibit, kit.language).slice(1),
  ]);
  for (const picture of pictures) {
    expect(attribute(picture, 'loading')).toBe('lazy');
    expect(text(`${kit.folder}/alt.txt`)).toContain(attribute(picture, 'alt'));
  }
});

const size = /^<svg [^>]*width="(\d+)" height="(\d+)"/;

test.each(kits)(
  '$folder: the PNGs are 1200 and 2400 pixels wide and as high as the SVG says',
  async (kit) => {
    const [, width, height] = size.exec(text(`${kit.folder}/${kit.name}.svg`)) ?? [];
    expect(width).toBe('1200');
    for (const [end, scale] of [
      ['.png', 1],
      ['-2x.png', 2],
    ] as const) {
      const found = await sharp(readBytes(`${kit.folder}/${kit.name}${end}`)).metadata();
      expect([found.format, found.width, found.height, found.isPalette]).toEqual([
        'png',
        1200 * scale,
        Number(height) * scale,
        true,
      ]);
    }
  },
);

test.each(kits)('$folder: the PNG is what the SVG draws, its colours made fewer', async (kit) => {
  const pixels = (file: string) => sharp(readBytes(file)).removeAlpha().raw().toBuffer();
  const [drawn, packed] = await Promise.all(
    ['.svg', '.png'].map((end) => pixels(`${kit.folder}/${kit.name}${end}`)),
  );
  if (!drawn || !packed) throw new Error('no pixels');
  expect(packed.length).toBe(drawn.length);
  let apart = 0;
  let far = 0;
  drawn.forEach((value, at) => {
    const difference = Math.abs(value - (packed[at] ?? 0));
    apart += difference;
    if (difference > 96) far += 1;
  });
  expect(apart / drawn.length).toBeLessThan(2);
  expect(far / drawn.length).toBeLessThan(0.002);
});

test.each(kits)('$folder: the SVG stands alone', ({ folder, name, exhibit }) => {
  const svg = text(`${folder}/${name}.svg`);
  expect(svg).not.toMatch(
    /var\(|\sclass=|\sstyle=|<style|<script|<text|<image|foreignObject|font|@/,
  );
  const outward = [...svg.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)]
    .map(([, link, url]) => link ?? url ?? '')
    .filter((link) => !link.startsWith('#'));
  expect(outward).toEqual([]);
  const ids = new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => `#${id}`));
  const used = [...svg.matchAll(/href="(#[^"]+)"|url\((#[^)]+)\)/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  expect(used.filter((one) => !ids.has(one))).toEqual([]);
  expect(svg).toContain(`<title>${exhibit.title}</title>`);
  expect(/<desc>(.{40,})<\/desc>/.test(svg)).toBe(true);
});

const decoded = (bytes: Uint8Array) => Buffer.from(bytes);

test.each(kits)(
  '$folder.zip holds the same bytes as the files, and a text that lists them',
  (kit) => {
    const entries = unzipSync(new Uint8Array(readBytes(`${kit.folder}.zip`)));
    const names = [
      ...kit.own.map((file) => file.slice(file.lastIndexOf('/') + 1)),
      'README.txt',
    ].sort();
    expect(Object.keys(entries)).toEqual(names.map((name) => `${kit.name}/${name}`));
    for (const file of kit.own) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      const packed = entries[`${kit.name}/${name}`] ?? new Uint8Array();
      expect(decoded(packed).equals(readBytes(file)), name).toBe(true);
      expect(decoded(entries[`${kit.name}/README.txt`] ?? packed).toString('utf8')).toContain(name);
    }
  },
);

const feature = z.object({
  geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.looseObject({
    id: z.string(),
    precision: z.enum(['city', 'district', 'site']),
    radius_m: z.number().positive(),
    datum: z.literal('WGS84'),
    licence: z.literal('CC-BY-4.0'),
  }),
});
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(feature),
});

test.each(kits.filter(({ onMap }) => onMap))(
  '$folder: the positions are those of its stops, each with precision and datum',
  ({ folder, name, exhibit }) => {
    const { features } = collection.parse(JSON.parse(text(`${folder}/${name}.geojson`)));
    const wanted = content.sites
      .map(({ id }) => id)
      .filter((id) => !exhibit.stop || id === exhibit.stop);
    expect(features.map(({ properties }) => properties.id).sort()).toEqual(wanted.sort());
    const rows = text(`${folder}/${name}.csv`).trim().split('\n');
    expect(rows).toHaveLength(wanted.length + 1);
    expect(rows[0]).toMatch(/precision.*radius_m.*datum.*longitude,latitude/);
    expect(text(`${folder}/${name}.kml`).match(/<Placemark/g)).toHaveLength(wanted.length);
  },
);

test.each(kits)(
  '$folder: both citations can be read and name the same page',
  ({ folder, exhibit }) => {
    const csl = z
      .tuple([
        z.looseObject({
          id: z.string().regex(/^[a-z0-9]+$/),
          type: z.literal('webpage'),
          title: z.string(),
          author: z.array(z.object({ literal: z.string() })),
          issued: z.object({ 'date-parts': z.array(z.array(z.number())) }),
        }),
      ])
      .parse(JSON.parse(text(`${folder}/citation.json`)));
    expect(csl[0].title).toBe(exhibit.title);
    const parsed: unknown = plugins.input.chain(text(`${folder}/citation.bib`));
    const [entry] = z
      .array(z.looseObject({ title: z.string(), 'citation-key': z.string() }))
      .parse(parsed);
    expect([entry?.title, entry?.['citation-key']]).toEqual([exhibit.title, csl[0].id]);
  },
);

let again: Kit[] = [];
beforeAll(async () => {
  again = await pressKits(content, undefined);
}, 300_000);

test('the same content gives the same bytes, file by file', () => {
  const made = again.flatMap(addressedFiles);
  expect(made).toHaveLength(kits.flatMap(({ own }) => [...own, 'zip']).length);
  const others = made
    .filter(({ address, bytes }) => !readBytes(address.slice(1)).equals(Buffer.from(bytes)))
    .map(({ address }) => address);
  expect(others).toEqual([]);
});

test('the whole press kit, in both languages and with its ZIPs, weighs at most 5 MB', () => {
  const all = files.filter((file) => /^(zh-hans\/)?press\/.*(?<!\.html)$/.test(file));
  const bytes = all.reduce((sum, file) => sum + readBytes(file).length, 0);
  expect(bytes).toBeLessThanOrEqual(5_000_000);
});
