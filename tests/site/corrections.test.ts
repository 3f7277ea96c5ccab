import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { toAtom } from '~/model/feed';
import { correctionFeed } from '~/model/feeds';
import { content } from '../content/real';
import { attribute, dist, pageAt, textOf } from './built';

test.each(publishedLanguages)(
  'in %s the page lists each correction at its anchor, or says that there is none',
  (language) => {
    const page = pageAt(localPath(language, '/corrections/'));
    const ids = page.elements
      .filter(({ tagName }) => tagName === 'article')
      .map((one) => attribute(one, 'id'));
    const known = content.corrections.map(({ id }) => id);
    expect(ids.filter((id) => id !== undefined).sort()).toEqual(known.sort());
    const { none } = wordsOf(language).accounts.corrections;
    expect(textOf(page.root).includes(none)).toBe(known.length === 0);
  },
);

test.each(publishedLanguages)(
  'in %s the feed of corrections is there, and the page names it in head and text',
  (language) => {
    const address = localPath(language, '/corrections/feed.xml');
    expect(readFileSync(path.join(dist, address), 'utf8')).toBe(
      toAtom(correctionFeed(content, language), undefined),
    );
    const page = pageAt(localPath(language, '/corrections/'));
    const to = page.elements
      .filter(
        (one) =>
          new URL(attribute(one, 'href') ?? '', `https://x.test${page.address}`).pathname ===
          address,
      )
      .map(({ tagName }) => tagName);
    expect(to).toEqual(['link', 'a']);
  },
);
