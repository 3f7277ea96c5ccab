import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { geoArea } from 'd3-geo';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { content, tour } from '../content/real';
import { dist, files } from './built';

const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');

const stops = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      geometry: z.object({
        type: z.literal('Point'),
        coordinates: z.tuple([z.number(), z.number()]),
      }),
      properties: z.looseObject({
        id: z.string(),
        stop: z.number(),
        precision: z.enum(['city', 'district', 'site']),
        radius_m: z.number().positive(),
        datum: z.literal('WGS84'),
        licence: z.literal('CC-BY-4.0'),
        sources: z.string().regex(/C\d\d/),
      }),
    }),
  ),
});

test('the GeoJSON holds the seven stops with precision, radius, datum, licence and sources', () => {
  const { features } = stops.parse(JSON.parse(read('data/sites.geojson')));
  expect(features.map(({ properties }) => properties.stop)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const { geometry, properties } of features) {
    const place = tour.sites.find(({ id }) => id === properties.id)?.place;
    expect(geometry.coordinates).toEqual([place?.longitude, place?.latitude]);
    expect([properties.precision, properties.radius_m]).toEqual([place?.precision, place?.radius]);
  }
});

test('the CSV of the stops says the same as the GeoJSON', () => {
  const rows = csvParse(read('data/sites.csv'));
  const { features } = stops.parse(JSON.parse(read('data/sites.geojson')));
  expect(rows).toHaveLength(7);
  rows.forEach((row, index) => {
    const feature = features[index];
    expect(row['id']).toBe(feature?.properties.id);
    expect([Number(row['longitude']), Number(row['latitude'])]).toEqual(
      feature?.geometry.coordinates,
    );
    expect([row['datum'], row['licence']]).toEqual(['WGS84', 'CC-BY-4.0']);
    expect(row['precision']).toBe(feature?.properties.precision);
  });
});

test('the CSV and JSON of the directives hold the 71 asks', () => {
  const rows = csvParse(read('data/directives.csv'));
  expect(rows.map((row) => row['id'])).toEqual(tour.asks.map(({ id }) => id));
  for (const row of rows) expect(row['ask']?.length).toBeGreaterThan(5);
  const grouped = z
    .object({ directives: z.array(z.object({ asks: z.array(z.object({ id: z.string() })) })) })
    .parse(JSON.parse(read('data/directives.json')));
  const ids = grouped.directives.flatMap(({ asks }) => asks.map(({ id }) => id));
  expect(ids.sort()).toEqual(tour.asks.map(({ id }) => id));
});

const listed = (ids: string | undefined) => (ids ? ids.split(' ') : []);

test('the CSV of the loom binds every ask to each of its themes once, where it was said', () => {
  const rows = csvParse(read('data/loom.csv'));
  const woven = rows.flatMap((row) =>
    listed(row['ask_ids']).map((id) => `${id} ${row['theme']} ${row['venue']}`),
  );
  const bound = tour.asks.flatMap(({ id, themes, venue }) =>
    themes.map((theme) => `${id} ${theme} ${venue}`),
  );
  expect(woven.sort()).toEqual(bound.sort());
  for (const row of rows) expect(Number(row['asks'])).toBe(listed(row['ask_ids']).length);
});

test('the crossings of the loom on the page are those of its CSV', () => {
  const keys = [...read('directives/index.html').matchAll(/data-key="([a-z-]+ [a-z-]+)"/g)];
  const rows = csvParse(read('data/loom.csv'));
  const pairs = csvParse(read('data/addressees.csv'));
  expect(keys.map(([, key]) => key).sort()).toEqual(
    [
      ...rows.map((row) => `${row['theme']} ${row['venue']}`),
      ...pairs.map((row) => `${row['addressee']} ${row['strength']}`),
    ].sort(),
  );
});

test('the CSV of the addressees holds every ask once, under its listener and its word', () => {
  const found = csvParse(read('data/addressees.csv')).flatMap((row) =>
    listed(row['ask_ids']).map((id) => `${id} ${row['addressee']} ${row['strength']}`),
  );
  expect(found.sort()).toEqual(
    tour.asks.map(({ id, addressee, strength }) => `${id} ${addressee} ${strength}`).sort(),
  );
});

test('the CSV of the chain holds every stop once, from fibre to shopper', () => {
  const rows = csvParse(read('data/chain.csv'));
  expect(rows.map((row) => row['site']).sort()).toEqual(tour.sites.map(({ id }) => id).sort());
  const orders = rows.map((row) => Number(row['stage_order']));
  expect(orders).toEqual([...orders].sort((a, b) => a - b));
  expect(rows.map((row) => Number(row['place']))).toEqual(rows.map((_, index) => index + 1));
});

test('the CSV of the sentences holds every sentence with its length, and no word of it or of ours', () => {
  const rows = csvParse(read('data/sentences.csv'));
  expect(rows.map((row) => row['id'])).toEqual(content.sentences.map(({ id }) => id));
  for (const row of rows) {
    expect(Number(row['words'])).toBe(content.fingerprint.sentences[row['id'] ?? '']?.words);
    for (const value of Object.values(row)) expect(value).toMatch(/^[\w./# -]*$/);
  }
  expect(rows.flatMap((row) => listed(row['asks'])).sort()).toEqual(tour.asks.map(({ id }) => id));
});

test.each(['loom.csv', 'chain.csv', 'addressees.csv', 'sentences.csv'])(
  '%s says its source and its licence in every row, and its graphic and the list of files link to it',
  (name) => {
    const rows = csvParse(read(`data/${name}`));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect([row['source'], row['licence']]).toEqual(['C01', 'CC-BY-4.0']);
    const linking = files.filter(
      (file) => file.endsWith('index.html') && read(file).includes(`data/${name}"`),
    );
    expect(linking).toHaveLength(2 * publishedLanguages.length);
    expect(linking).toContain('data/index.html');
  },
);

test('the citations are valid CSL items, and BibTeX has the same keys', () => {
  const items = z
    .array(z.looseObject({ id: z.string(), type: z.string(), title: z.string(), note: z.string() }))
    .parse(JSON.parse(read('data/citations.json')));
  const ids = content.citations.map(({ id }) => id).sort();
  expect(items.map(({ id }) => id)).toEqual(ids);
  const keys = [...read('data/citations.bib').matchAll(/^@\w+\{(\w+),/gm)].map(([, key]) => key);
  expect(keys).toEqual(ids);
  expect(read('data/citations.bib')).toMatch(/\p{Script=Han}/u);
});

test('the KML holds a placemark for each stop', () => {
  const kml = read('data/sites.kml');
  expect(kml.match(/<Placemark/g)).toHaveLength(7);
  for (const { name } of tour.sites) expect(kml).toContain(name.en.replaceAll('&', '&amp;'));
});

const feed = z.object({
  feed: z.object({
    id: z.string().startsWith('tag:'),
    entry: z.array(z.object({ id: z.string().startsWith('tag:'), updated: z.string() })),
  }),
});

test('the feed has an entry for each text, each with an id of its own that names no host', () => {
  const parsed = feed.parse(new XMLParser({ ignoreAttributes: false }).parse(read('feed.xml')));
  const ids = parsed.feed.entry.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(content.chapters.length + tour.sites.length + tour.directives.length + 1);
});

test('the water says its licence, and its rings run as RFC 7946 wants', () => {
  const water = z
    .looseObject({
      notice: z.string(),
      features: z.array(
        z.looseObject({
          geometry: z.looseObject({ type: z.string(), coordinates: z.array(z.any()) }),
        }),
      ),
    })
    .parse(JSON.parse(read('data/water.geojson')));
  expect(water.notice).toContain('Open Database License');
  const lakes = water.features.filter(({ geometry }) => geometry.type === 'Polygon');
  expect(lakes.length).toBeGreaterThan(50);
  for (const { geometry } of lakes.slice(0, 40)) {
    // Seen as d3 wants them, reversed rings enclose a lake and not the rest of the globe.
    const coordinates = geometry.coordinates.map((ring) => [...ring].reverse());
    expect(geoArea({ type: 'Polygon', coordinates })).toBeLessThan(0.1);
  }
});

test('without SITE_URL there is no sitemap to point at, and robots.txt points at none', () => {
  expect(files.filter((file) => file.startsWith('sitemap'))).toEqual([]);
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
});

test('nothing in the site names a folder of the machine that built it', () => {
  const here = process.cwd();
  const leaks = files
    .filter((file) => /\.(html|css|js|json|xml|csv|kml|bib|geojson|txt|svg)$/.test(file))
    .filter((file) => read(file).includes(here) || read(file).includes('node_modules'));
  expect(leaks).toEqual([]);
});
