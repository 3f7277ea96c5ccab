import { expect, test } from 'vitest';
import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import { readContent } from '~/lint/check';
import { downloads } from '~/model/downloads';
import { exhibitKinds, exhibitsOf } from '~/model/exhibits';
import { knownPages } from '~/model/page-texts';

const content = readContent(process.cwd());
const exhibits = exhibitsOf(content, rootLanguage);

test('every stop and every kind has an exhibit, once', () => {
  const ids = exhibits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(exhibits.map(({ kind }) => kind))).toEqual(new Set(exhibitKinds));
  expect(exhibits.flatMap(({ stop }) => stop ?? []).sort()).toEqual(
    content.sites.map(({ id }) => id).sort(),
  );
});

test.each(exhibits)('$id stands on a page and rests on files that are offered', (exhibit) => {
  expect(knownPages(content)).toContain(exhibit.page.replace(/#.*$/, ''));
  const offered = downloads(content).map(({ name }) => name);
  expect(exhibit.data.filter((file) => !offered.includes(file))).toEqual([]);
});

test('the exhibits are the same in every language, each with words of its own', () => {
  for (const language of publishedLanguages) {
    const twins = exhibitsOf(content, language);
    expect(twins.map(({ id }) => id)).toEqual(exhibits.map(({ id }) => id));
    for (const { title, alt, finding } of twins) {
      for (const text of [title, alt, finding]) expect(text).not.toMatch(/^$|[{}]/);
    }
  }
});
