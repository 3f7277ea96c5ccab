import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { inLanguage } from '~/model/local';
import { manifestName } from '~/model/manifest-name';
import { content } from '../content/real';
import { attribute, files, isFrame, pageLanguage, pages, pageAt } from './built';
import { readBytes } from './pixels';

const manifest = z.strictObject({
  name: z.string(),
  description: z.string(),
  lang: z.string(),
  start_url: z.string(),
  scope: z.string(),
  // The ways to stand alone that browsers take for an application.
  display: z.enum(['standalone', 'minimal-ui', 'fullscreen']),
  icons: z.array(
    z.object({
      src: z.string(),
      sizes: z.string(),
      type: z.string(),
      purpose: z.string().optional(),
    }),
  ),
});

const read = (file: string) => manifest.parse(JSON.parse(readBytes(file).toString()));

test.each(publishedLanguages)(
  'in %s the manifest is one that browsers install from',
  (language) => {
    const file = `${manifestName(language)}.json`;
    const { name, lang, start_url: start, scope, icons } = read(file);
    expect([name, lang]).toEqual([inLanguage(content.edition.title, language), language]);
    const base = `https://x.test/some/path/${file}`;
    const [opens, within] = [new URL(start, base).href, new URL(scope, base).href];
    expect(opens.startsWith(within)).toBe(true);
    const page = pageAt(opens.replace('https://x.test/some/path', ''));
    expect(pageLanguage(page)).toBe(language);
    const usable = icons.filter(({ type, purpose }) => type === 'image/png' && purpose === 'any');
    expect(usable.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    const there = icons.map(({ src }) => new URL(src, 'https://x.test/').pathname.slice(1));
    expect(there.filter((icon) => !files.includes(icon))).toEqual([]);
  },
);

test('every page but the frames names the manifest of its language', () => {
  const named = pages.map((page) => {
    const link = page.elements.find((element) => attribute(element, 'rel') === 'manifest');
    const href = link && new URL(attribute(link, 'href') ?? '', `https://x.test${page.address}`);
    return [page.address, href?.pathname];
  });
  expect(named).toEqual(
    pages.map((page) => [
      page.address,
      isFrame(page) ? undefined : `/${manifestName(pageLanguage(page))}.json`,
    ]),
  );
});
