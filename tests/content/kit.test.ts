import { expect, test } from 'vitest';
import { publishedLanguages, type Language } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import { exhibitsOf, pressPage, stillAddress, type Exhibit } from '~/model/exhibits';
import { kitAlt } from '~/model/kit-alt';
import { creditText } from '~/model/kit-credit';
import { altText } from '~/model/kit-texts';
import { makeTour, themeName, type Tour } from '~/model/tour';
import { placesOn } from '~/pictures/kit-plates';
import { content } from './real';

const kits = publishedLanguages.flatMap((language) => {
  const tour = makeTour(content, language);
  return exhibitsOf(content, language).map((exhibit) => ({
    name: `${exhibit.id} in ${language}`,
    exhibit,
    language,
    tour,
    told: altText(content, { exhibit, language }, placesOn(tour, exhibit)),
  }));
});

test.each(kits)('$name: nothing of what is told is empty or has a gap', (kit) => {
  const { exhibit, language, told } = kit;
  const alt = kitAlt(content, exhibit, language);
  const lines = told.trimEnd().split('\n');
  expect(alt).not.toMatch(/^$|[{}]|undefined|NaN/);
  expect(lines.slice(0, 2)).toEqual([wordsOf(language).kit.altText, alt]);
  expect(lines.slice(3, 5)).toEqual([wordsOf(language).kit.description, exhibit.finding]);
  expect(lines.length).toBeGreaterThan(7);
  for (const line of lines) expect(line).not.toMatch(/[{}]|undefined|NaN|： |，，|\.\./);
});

/** What each picture shows by name or number, so what its description has to say. */
function shown({ kind, stop }: Exhibit, tour: Tour, language: Language): string[] {
  const words = wordsOf(language);
  const stops = tour.sites.map(({ short }) => short);
  const own = tour.sites.filter(({ id }) => id === stop);
  switch (kind) {
    case 'map':
      return [...stops, ...tour.cities.map(({ name }) => name[language])];
    case 'site':
      return own.flatMap((site) => [
        site.title,
        ...site.asks.map(({ words: asked }) => asked),
        ...site.themes.map((id) => themeName(tour, id)),
      ]);
    case 'loom':
      return [...tour.themes.map(({ id }) => themeName(tour, id)), ...stops];
    case 'who-was-asked':
      return [...new Set(tour.asks.map(({ addressee }) => words.addressees[addressee]))];
    case 'chain':
      return [...stops, ...tour.stages.map(({ name }) => name[language] ?? '')];
    case 'source-strip':
      return content.sentences.map(({ id }) => `${id}${words.marks.colon}`.trim());
  }
}

test.each(kits)('$name: the long description names all that the picture shows', (kit) => {
  const names = shown(kit.exhibit, kit.tour, kit.language);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !kit.told.includes(name))).toEqual([]);
});

test('the description of the loom counts every ask once for each of its themes', () => {
  const loom = kits.find(({ name }) => name === 'loom in en');
  const counts = [...(loom?.told ?? '').matchAll(/\((\d+) asks?, strongest: /g)].map(([, n]) =>
    Number(n),
  );
  const bound = makeTour(content, 'en').asks.flatMap(({ themes }) => themes).length;
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(bound);
});

test('the description of who was asked counts every ask once', () => {
  const who = kits.find(({ name }) => name === 'who-was-asked in en');
  const totals = [...(who?.told ?? '').matchAll(/; (\d+) in all$/gm)].map(([, n]) => Number(n));
  expect(totals.reduce((sum, count) => sum + count, 0)).toBe(makeTour(content, 'en').asks.length);
});

test.each(kits)(
  '$name: the credit names the licence, the data of a map, and the page where it is known',
  (kit) => {
    const { edition } = content;
    const { exhibit, language } = kit;
    const credit = (site: URL | undefined) => creditText({ edition, exhibit, language, site });
    const onMap = ['map', 'site'].includes(exhibit.kind);
    expect(credit(undefined)).toContain('https://creativecommons.org/licenses/by/4.0/');
    for (const name of ['OpenStreetMap', 'GeoNames', 'GSHHG', 'WGS84']) {
      expect(credit(undefined).includes(name)).toBe(onMap);
    }
    expect(credit(undefined)).not.toContain('https://stops.example');
    const local = language === 'en' ? '' : 'zh-hans/';
    expect(credit(new URL('https://stops.example/some/path/'))).toContain(
      `https://stops.example/some/path/${local}${exhibit.page.slice(1)}`,
    );
  },
);

test('the addresses that others keep stay as they are', () => {
  expect(pressPage({ id: 'sites/yilian' })).toBe('/press/#sites-yilian');
  expect(stillAddress({ id: 'sites/yilian' }, 'en')).toBe('/press/sites/yilian/yilian.png');
  expect(stillAddress({ id: 'loom' }, 'zh-Hans')).toBe('/zh-hans/press/loom/loom.png');
});
