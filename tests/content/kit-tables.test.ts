import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { exhibitsOf } from '~/model/exhibits';
import { showsMap } from '~/model/kit-credit';
import { kitTexts } from '~/model/kit-texts';
import { content } from './real';

const tables = publishedLanguages.flatMap((language) =>
  exhibitsOf(content, language).map((exhibit) => {
    const { edition } = content;
    const files = kitTexts(content, { edition, exhibit, language, site: undefined }, []);
    const [csv] = files.filter(({ kind }) => kind === '.csv');
    return { name: `${exhibit.id} in ${language}`, language, exhibit, csv: csv?.body ?? '' };
  }),
);

test.each(tables)('$name: the CSV begins with the mark that tells Excel it is UTF-8', ({ csv }) => {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.lastIndexOf('\uFEFF')).toBe(0);
});

const figures = tables.filter(({ exhibit }) => !showsMap(exhibit));

test.each(figures)('$name: the figures are in the language of their kit', ({ csv, language }) => {
  const [head = '', ...rows] = csv.slice(1).trim().split('\n');
  expect(rows.length).toBeGreaterThan(5);
  expect(/\p{Script=Han}/u.test(head)).toBe(language === 'zh-Hans');
  if (language === 'en') expect(csv).not.toMatch(/\p{Script=Han}/u);
  else for (const row of rows) expect(row).toMatch(/\p{Script=Han}/u);
});

test('the figures of both languages are the same, number by number', () => {
  const numbers = (csv: string) =>
    csvParse(csv.slice(1)).map((row) =>
      Object.values(row).filter((cell) => /^[\d AS]+$/.test(cell)),
    );
  for (const { exhibit, csv } of figures) {
    for (const other of figures.filter((one) => one.exhibit.id === exhibit.id)) {
      expect(numbers(other.csv)).toEqual(numbers(csv));
    }
  }
});
