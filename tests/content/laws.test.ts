import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fanLimit, mapCities } from '~/model/map-cities';
import { sitesToKml } from '~/model/kml';
import { sitesToCsv } from '~/model/tables';
import { makeTour, pick } from '~/model/tour';
import { coveredShare } from '~/model/fingerprint';
import { allTexts } from '~/model/references';
import { citationsUsed } from '~/model/idle';
import { quotationsOf } from '~/model/quotations';
import { plankDirectives, whoWasAsked } from '~/model/sorting';
import { planks } from '~/schema/directive';
import { content, root, tour } from './real';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('a fan never holds more stops than there is room for, and always the one at hand', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...pick(tour.sites, 'menglan'),
    id: `stop-${index}`,
    stop: index + 1,
  }));
  for (const { id } of many) {
    const stops = mapCities({ ...tour, sites: many }, id).flatMap((city) => city.stops);
    expect(stops).toHaveLength(fanLimit);
    expect(stops.map((stop) => stop.id)).toContain(id);
  }
});

test('seven stops, numbered one to seven, five in Changshu and two in Zhangjiagang', () => {
  expect(tour.sites.map(({ stop }) => stop)).toEqual(numbers(7));
  expect(tour.sites.map(({ id }) => id)).toEqual([
    'yilian',
    'tianhong',
    'shicaitong',
    'pinliang',
    'menglan',
    'yangzi',
    'guotai',
  ]);
  const cities = tour.sites.map(({ city }) => city.id);
  expect(cities.filter((city) => city === 'changshu')).toHaveLength(5);
  expect(cities.filter((city) => city === 'zhangjiagang')).toHaveLength(2);
});

test('a stop of which only the city is known has the point and the radius of its city', () => {
  for (const { place, city } of tour.sites.filter((site) => site.place?.precision === 'city')) {
    const { longitude, latitude, radius } = city;
    expect(place).toMatchObject({ longitude, latitude, radius });
  }
});

test('the map has a point for every place that is known, and every such stop once', () => {
  const points = mapCities(tour);
  const placed = tour.sites.filter(({ place }) => place);
  expect(points.flatMap(({ stops }) => stops.map(({ id }) => id)).sort()).toEqual(
    placed.map(({ id }) => id).sort(),
  );
});

test('a better position moves the stop on the map and in every export', () => {
  const position = {
    precision: 'site' as const,
    longitude: 120.6,
    latitude: 31.5,
    radius: 300,
    sources: ['C02'],
  };
  const sites = content.sites.map((site) =>
    site.id === 'menglan' ? { ...site, facts: { ...site.facts, position } } : site,
  );
  const better = makeTour({ ...content, sites }, 'en');
  const point = mapCities(better).find(({ id }) => id === 'menglan');
  expect(point).toMatchObject({ longitude: 120.6, latitude: 31.5, radius: 300 });
  expect(sitesToCsv(better)).toContain('300');
  expect(sitesToKml(better)).toContain('120.6,31.5');
});

test('a stop of unknown position is listed and not drawn', () => {
  const position = { precision: 'unknown' as const };
  const sites = content.sites.map((site) =>
    site.id === 'menglan' ? { ...site, facts: { ...site.facts, position } } : site,
  );
  const tourWithout = makeTour({ ...content, sites }, 'en');
  const drawn = mapCities(tourWithout).flatMap(({ stops }) => stops.map(({ id }) => id));
  expect(drawn).not.toContain('menglan');
  expect(sitesToKml(tourWithout).match(/<Placemark/g)).toHaveLength(tour.sites.length - 1);
  expect(sitesToCsv(tourWithout)).toContain('menglan');
});

test('71 asks, each once, in the order of the report', () => {
  const ids = numbers(71).map((number) => `D${String(number).padStart(2, '0')}`);
  expect(tour.asks.map(({ id }) => id)).toEqual(ids);
  const sentences = tour.asks.map(({ sentence }) => Number(sentence.slice(1)));
  expect(sentences).toEqual([...sentences].sort((a, b) => a - b));
});

test('the table of who was asked counts every ask once', () => {
  const rows = whoWasAsked(tour.asks);
  expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(71);
});

test('each of the five planks has its directive, in the order of the speech', () => {
  expect(plankDirectives(tour).map(({ plank }) => plank)).toEqual([...planks]);
});

test('directives follow the report, and each has one venue', () => {
  expect(tour.directives.map(({ order }) => order)).toEqual(numbers(tour.directives.length));
  expect(tour.directives.length).toBeGreaterThanOrEqual(18);
});

test('every theme is asked for, and every stage of the chain has a stop', () => {
  expect(tour.themes).toHaveLength(content.themes.length);
  const stages = new Set(tour.sites.map(({ stage }) => stage.id));
  expect(stages.size).toBe(tour.stages.length);
});

test.each(tour.sites)(
  '$id tells its visit, its asks once and what is not known',
  ({ id, prose }) => {
    const asks = prose.mentions.filter(({ component }) => component === 'Asks');
    expect(asks.map(({ id: of }) => of)).toEqual([id]);
    const text = readFileSync(path.join(root, `content/sites/${id}/en.mdx`), 'utf8');
    expect(text.match(/<Unknown>/g)).toHaveLength(1);
    expect(prose.words).toBeGreaterThanOrEqual(350);
    expect(prose.words).toBeLessThanOrEqual(760);
  },
);

test('a site page leans on every sentence that tells of its visit', () => {
  for (const { prose, sentences } of tour.sites) {
    const told = prose.mentions.filter(({ target }) => target === 'sentence').map(({ id }) => id);
    for (const sentence of sentences) expect(told).toContain(sentence);
  }
});

test('a directive page leans on the sentences of its asks', () => {
  for (const { id, prose, asks } of tour.directives) {
    const told = prose.mentions.filter(({ target }) => target === 'sentence').map((m) => m.id);
    const own = new Set(asks.map(({ sentence }) => sentence));
    expect([id, told.some((sentence) => own.has(sentence))]).toEqual([id, true]);
  }
});

test('titles and descriptions are told apart', () => {
  const heads = [...tour.sites, ...tour.directives].map(({ title, description }) => ({
    title,
    description,
  }));
  const pages = content.pages.flatMap(({ words }) => (words.en ? [words.en.head] : []));
  const all = [...heads, ...pages];
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(new Set(all.map(({ description }) => description)).size).toBe(all.length);
});

test('the five named speakers are listed, and unknown Chinese names are left out', () => {
  const speakers = content.organisations.filter(({ part }) => part === 'speaker');
  expect(speakers).toHaveLength(5);
  for (const { name, confidence } of speakers) {
    if (confidence < 0.5) expect(name['zh-Hans']).toBeUndefined();
  }
});

test('the glossary explains at least twenty words, errors of the translation among them', () => {
  expect(content.glossary.length).toBeGreaterThanOrEqual(20);
  expect(content.glossary.filter(({ kind }) => kind === 'translation').length).toBeGreaterThan(5);
  for (const { kind, reading } of content.glossary) {
    if (kind === 'translation') expect(reading?.en).toBeTruthy();
  }
});

test('every citation is used, and a republished copy gives no address but a publisher’s', () => {
  expect([...citationsUsed(content)].sort()).toEqual(content.citations.map(({ id }) => id).sort());
  for (const { id, readAs, link, linkNote } of content.citations) {
    if (readAs === 'republished-copy' && link)
      expect([id, linkNote !== undefined]).toEqual([id, true]);
  }
});

test('every quotation is short, and all of them together are a small part of the report', () => {
  const quotations = quotationsOf(content);
  for (const { text } of quotations) expect(text.split(/\s+/).length).toBeLessThanOrEqual(25);
  const texts = quotations.map(({ text }) => text);
  const own = content.sentences.filter(({ role }) => role !== 'boilerplate');
  const weigh = (share: (id: string) => number) =>
    own.reduce(
      (sum, { id }) => sum + share(id) * (content.fingerprint.sentences[id]?.words ?? 0),
      0,
    );
  const share = weigh((id) => coveredShare(content.fingerprint, id, texts)) / weigh(() => 1);
  expect(share).toBeLessThan(0.35);
});

test('no English text holds a Chinese run outside <Zh>', () => {
  for (const { file } of allTexts(content).filter((text) => text.file.endsWith('en.mdx'))) {
    const body = readFileSync(path.join(root, file), 'utf8').replace(/<Zh[^>]*>[^<]*<\/Zh>/g, '');
    const prose = body.replace(/^---[\s\S]*?\n---\n/, '');
    expect([file, prose.match(/\p{Script=Han}+/gu)]).toEqual([file, null]);
  }
});
