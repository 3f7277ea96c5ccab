import { expect, test } from 'vitest';
import { citationsToBibtex } from '~/model/bibtex';
import { content } from '../content/real';

const bibtex = citationsToBibtex(content.citations);
const fields = (name: string) =>
  [...bibtex.matchAll(new RegExp(`^\\t${name} = (.*),$`, 'gm'))].map(([, value]) => value);

test('a month in BibTeX is one of the twelve that every style knows, and a day is a number beside it', () => {
  const dated = content.citations.flatMap(({ published }) => published ?? []);
  const withMonth = dated.filter((date) => date.split('-').length > 1);
  const withDay = dated.filter((date) => date.split('-').length > 2);
  expect(fields('month')).toHaveLength(withMonth.length);
  expect(fields('day')).toHaveLength(withDay.length);
  for (const month of fields('month')) {
    expect(month).toMatch(/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/);
  }
  for (const day of fields('day')) expect(day).toMatch(/^\{([1-9]|[12]\d|3[01])\}$/);
});

test('BibTeX tells an address once', () => {
  const linked = content.citations.filter(({ link }) => link);
  expect(fields('url')).toHaveLength(linked.length);
  expect(fields('howpublished')).toEqual([]);
});
