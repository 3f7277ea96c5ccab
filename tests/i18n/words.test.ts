import { expect, test } from 'vitest';
import { dayIn } from '~/i18n/dates';
import { fill } from '~/i18n/fill';
import { publishedLanguages } from '~/i18n/languages';
import { counted, wordsOf } from '~/i18n/words';

test('every published language has its words', () => {
  for (const language of publishedLanguages) expect(wordsOf(language).home).not.toBe('');
});

test('a gap without a value is an error, not a blank', () => {
  expect(fill('Stop {number}', { number: 5 })).toBe('Stop 5');
  expect(() => fill('Stop {number}', {})).toThrow('{number}');
});

test('one ask, two asks', () => {
  const forms = { one: '{count} ask', other: '{count} asks' };
  expect([1, 2, 0].map((count) => counted('en', count, forms))).toEqual([
    '1 ask',
    '2 asks',
    '0 asks',
  ]);
});

test.each([
  ['2023', '2023'],
  ['2023-05', 'May 2023'],
  ['2023-05-12', '12 May 2023'],
])('%s keeps its precision: %s', (date, shown) => {
  expect(dayIn('en', date)).toBe(shown);
});

test.each([
  ['2023', '2023 年'],
  ['2023-05', '2023 年 5 月'],
  ['2023-05-12', '2023 年 5 月 12 日'],
])('%s keeps its precision in Chinese: %s', (date, shown) => {
  expect(dayIn('zh-Hans', date)).toBe(shown);
});
