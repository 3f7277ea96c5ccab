import { XMLParser } from 'fast-xml-parser';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import type { Content } from '~/model/content';
import { findMiscorrections } from '~/model/corrections';
import { toAtom } from '~/model/feed';
import { correctionFeed, textFeed } from '~/model/feeds';
import { findProblems } from '~/model/rules';
import { correction } from '~/schema/correction';
import { corrected, corrections, uncorrected } from './corrected';

const [, fact] = corrections;
const given = { ...fact, pages: ['/about/'], date: corrected.edition.published, sources: ['C02'] };

/** What the rules say of a correction. */
function told(change: Record<string, unknown>) {
  const edition = { ...corrected.edition, updated: uncorrected.edition.updated };
  const content: Content = {
    ...corrected,
    edition,
    corrections: [correction.parse({ ...given, ...change })],
  };
  return findProblems(content).map(({ file, path, came, wanted, hint = '' }) =>
    [file, path.join(' '), came, wanted, hint].join(' | '),
  );
}

describe('a correction', () => {
  test('that is right is taken', () => {
    expect(told({})).toEqual([]);
  });

  test.each([
    ['names a page that does not exist', { pages: ['/sites/menlan/'] }, '`/sites/menglan/`'],
    ['names a page of one language', { pages: ['/zh-hans/about/'] }, 'in English'],
    ['is older than the edition', { date: '2026-11-22' }, 'a day from 2026-11-23'],
    ['is newer than the edition says', { date: '2099-01-01' }, 'set `updated`'],
    ['rests on an unknown citation', { sources: ['C98'] }, 'a citation'],
    ['says again what was said', { says: given.said }, 'the very words'],
  ])('that %s is told', (_, change, says) => {
    const problems = told(change);
    expect(problems.join('\n')).toContain(says);
    expect(problems.join('\n')).toContain('content/corrections.yaml');
  });

  test('moves the day at the foot of the page it names', () => {
    const problems = findMiscorrections({
      ...corrected,
      corrections: corrections.map((one) => ({ ...one, pages: ['/about/'] })),
    });
    const feet = problems.filter(({ path }) => path[0] === 'updated').map(({ file }) => file);
    expect(new Set(feet)).toEqual(
      new Set(['content/pages/about/en.mdx', 'content/pages/about/zh-Hans.mdx']),
    );
  });

  test('cannot share its name with another', () => {
    const twins = { ...corrected, corrections: [...corrections, ...corrections] };
    expect(findProblems(twins).filter(({ wanted }) => wanted === 'another id')).toHaveLength(3);
  });

  test.each([
    [{ languages: ['fr'] }],
    [{ languages: [] }],
    [{ pages: [] }],
    [{ kind: 'mistake' }],
    [{ says: { en: 'Only in English.' } }],
    [{ date: '2026-13-01' }],
    [{ colour: 'red' }],
  ])('with %o does not pass its schema', (change) => {
    expect(correction.safeParse({ ...given, ...change }).success).toBe(false);
  });
});

const attributes = { ignoreAttributes: false, isArray: (name: string) => name === 'entry' };
const feed = z.object({
  feed: z.object({
    title: z.string().min(1),
    id: z.string(),
    updated: z.string(),
    entry: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          updated: z.string(),
          summary: z.string(),
          link: z.object({ '@_href': z.string() }),
        }),
      )
      .optional(),
  }),
});
const parsed = (xml: string) => feed.parse(new XMLParser(attributes).parse(xml)).feed;

describe.each(publishedLanguages)('the feed of corrections in %s', (language) => {
  const page = `https://x.test/a/path${localPath(language, '/corrections/')}`;

  test('is a whole feed without entries where nothing was corrected', () => {
    const { entry, updated } = parsed(toAtom(correctionFeed(uncorrected, language), undefined));
    expect(entry).toBeUndefined();
    expect(updated).toBe(`${uncorrected.edition.published}T00:00:00Z`);
  });

  test('has an entry for each correction, newest first, that leads to its place on the page', () => {
    const { entry = [], id } = parsed(toAtom(correctionFeed(corrected, language), undefined));
    expect(entry.map(({ updated }) => updated.slice(0, 10))).toEqual(
      corrections.map(({ date }) => date).sort((a, b) => b.localeCompare(a)),
    );
    for (const one of entry) {
      const target = new URL(one.link['@_href'], `${page}feed.xml`).href;
      expect(corrections.map((known) => `${page}#${known.id}`)).toContain(target);
    }
    const ids = [id, ...entry.map((one) => one.id)];
    expect(new Set(ids).size).toBe(corrections.length + 1);
    expect(entry.map(({ summary }) => summary).join('')).toContain('early <&> why');
  });

  test('with a public address names it, and itself', () => {
    const xml = toAtom(correctionFeed(corrected, language), new URL('https://x.test/a/path'));
    expect(xml).toContain(`<link rel="self" href="${page}feed.xml"/>`);
    expect(xml).toContain(`href="${page}#a-moved-point"`);
  });

  test('and the one of all texts lead to pages from wherever they stand', () => {
    const home = `https://x.test/a/path${localPath(language, '/')}`;
    const { entry = [] } = parsed(toAtom(textFeed(corrected, language), undefined));
    const targets = entry.map(({ link }) => new URL(link['@_href'], `${home}feed.xml`).href);
    expect(targets).toContain(`${home}sites/menglan/`);
    expect(targets).toContain(`${home}#the-report`);
    expect(targets.filter((target) => !target.startsWith(home))).toEqual([]);
  });
});
