import { readContent } from '~/lint/check';
import type { Content } from '~/model/content';
import { correction } from '~/schema/correction';

const real = readContent(process.cwd());

/** The real content as if nothing had been corrected. */
export const uncorrected: Content = { ...real, corrections: [] };

const both = (text: string) => ({ en: `${text} in English.`, 'zh-Hans': `${text}，中文。` });
const words = (id: string) => ({
  said: both(`${id} said`),
  says: both(`${id} says`),
  why: both(`${id} why`),
});

/** Corrections as an author may enter them, in no order. */
export const corrections = [
  {
    id: 'a-later-slip',
    date: '2097-02-01',
    kind: 'wording',
    pages: ['/'],
    languages: ['zh-Hans'],
    ...words('later'),
    sources: [],
  },
  {
    id: 'an-early-slip',
    date: '2096-12-01',
    kind: 'fact',
    pages: ['/sites/menglan/', '/themes/branding/', '/people/'],
    ...words('early <&>'),
    sources: ['C02', 'C20'],
  },
  {
    id: 'a-moved-point',
    date: '2097-02-01',
    kind: 'coordinate',
    pages: ['/map/'],
    ...words('moved'),
    sources: ['C41'],
  },
].map((entry) => correction.parse(entry));

/** The real content with some corrections. */
export const corrected: Content = {
  ...real,
  edition: { ...real.edition, published: '2026-11-23', updated: '2097-02-01' },
  corrections,
};
