import { expect, test } from 'vitest';
import { oembedAddress, oembeds } from '~/embed/oembed';
import { publishedLanguages } from '~/i18n/languages';
import { exhibitsOf } from '~/model/exhibits';
import { content } from '../content/real';

const base = 'https://stops.example/some/path/';
const answers = oembeds(content, new URL(base));

test('a site that was not told its address has no answers', () => {
  expect(oembeds(content, undefined)).toEqual([]);
});

test('every frame, every page that tells an exhibit and the front page have an answer of their own', () => {
  const wanted = publishedLanguages.flatMap((language) => {
    const exhibits = exhibitsOf(content, language);
    const told = exhibits.map(({ page }) => page.replace(/#.*$/, ''));
    const frames = exhibits.map(({ id }) => `/embed/${id}/`);
    return [...new Set(['/', ...told, ...frames])].map((path) => oembedAddress(language, path));
  });
  expect(answers.map(({ address }) => address).sort()).toEqual(wanted.sort());
});

test.each([
  ['/', 'map'],
  ['/map/', 'map'],
  ['/directives/', 'loom'],
  ['/sites/', 'chain'],
  ['/source/', 'source-strip'],
  ['/sites/menglan/', 'sites/menglan'],
  ['/embed/who-was-asked/', 'who-was-asked'],
])('%s is shown by the frame of %s', (path, id) => {
  for (const language of publishedLanguages) {
    const answer = answers.find(({ address }) => address === oembedAddress(language, path));
    const start = language === 'en' ? base : `${base}zh-hans/`;
    expect(answer?.body['html']).toContain(`<iframe src="${start}embed/${id}/"`);
  }
});

test.each(answers)('$address says what oEmbed 1.0 asks of a rich answer', ({ body }) => {
  expect(body).toMatchObject({ version: '1.0', type: 'rich', width: 600 });
  expect(body['height']).toBeGreaterThanOrEqual(120);
  expect(body['height']).toBeLessThanOrEqual(1000);
  expect(body['cache_age']).toBeGreaterThan(0);
  for (const name of ['title', 'author_name', 'provider_name']) expect(body[name]).toBeTruthy();
  for (const name of ['provider_url', 'author_url', 'thumbnail_url']) {
    expect(String(body[name]).startsWith(base)).toBe(true);
  }
});
