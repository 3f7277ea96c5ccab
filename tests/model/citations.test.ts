import { describe, expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { usesOf } from '~/model/citations';
import type { Content } from '~/model/content';
import { citationsUsed } from '~/model/idle';
import { pick } from '~/model/tour';
import { corrected, corrections } from './corrected';

const titles = { people: 'People', glossary: 'Glossary', map: 'Map', corrections: 'Corrections' };

/** The real content with a source that a correction alone rests on. */
const content: Content = {
  ...corrected,
  citations: [...corrected.citations, { ...pick(corrected.citations, 'C02'), id: 'C99' }],
  corrections: corrections.map((entry) => ({ ...entry, sources: ['C99'] })),
};

describe.each(publishedLanguages)('in %s', (language) => {
  test('every citation that counts as used leads to a page', () => {
    const used = [...citationsUsed(content)];
    expect(used).toContain('C99');
    const lost = used.filter((id) => usesOf(content, language, id, titles).length === 0);
    expect(lost).toEqual([]);
  });

  test('one that corrections alone rest on leads to their page, once', () => {
    expect(usesOf(content, language, 'C99', titles)).toEqual([
      { path: '/corrections/', title: titles.corrections },
    ]);
  });
});
