import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { exhibitsOf } from '~/model/exhibits';
import { content, tour } from '../content/real';
import { files, pages } from './built';

const alone = ['/404.html'];
const promised = [
  '/',
  '/map/',
  '/sites/',
  '/symposium/',
  '/directives/',
  '/themes/',
  '/people/',
  '/source/',
  '/glossary/',
  '/data/',
  '/embed/',
  '/press/',
  '/about/',
  '/corrections/',
  '/privacy/',
  '/check/',
  '/search/',
  ...tour.sites.map(({ id }) => `/sites/${id}/`),
  ...tour.directives.map(({ id }) => `/directives/${id}/`),
  ...content.themes.map(({ id }) => `/themes/${id}/`),
  ...exhibitsOf(content, 'en').map(({ id }) => `/embed/${id}/`),
];

test('every promised address has its page, and no page is unknown', () => {
  const all = publishedLanguages.flatMap((language) =>
    promised.map((path) => localPath(language, path)),
  );
  expect(pages.map(({ address }) => address).sort()).toEqual([...all, ...alone].sort());
});

test.each([
  'data/sites.geojson',
  'data/sites.csv',
  'data/sites.kml',
  'data/directives.csv',
  'data/directives.json',
  'data/loom.csv',
  'data/chain.csv',
  'data/addressees.csv',
  'data/sentences.csv',
  'data/citations.json',
  'data/citations.bib',
  'data/water.geojson',
  'data/places.geojson',
  'feed.xml',
  'zh-hans/feed.xml',
  'robots.txt',
  'manifest.json',
  'manifest-zh-hans.json',
  'LICENSE.txt',
  'favicon.svg',
  'favicon.ico',
  'apple-touch-icon.png',
])('%s is there', (file) => {
  expect(files).toContain(file);
});

test('every page but the 404 is an index.html, so that addresses end in /', () => {
  const others = files.filter((file) => file.endsWith('.html') && !file.endsWith('index.html'));
  expect(others).toEqual(['404.html']);
});
