import { expect, test } from 'vitest';
import { minutesToRead } from '~/i18n/reading-time';
import { splitScripts } from '~/i18n/scripts';
import { spaced } from '~/i18n/spacing';

/** The parts of a text that are marked as English. */
const englishIn = (text: string) =>
  splitScripts(text).flatMap((part) => (part.lang === 'en' ? [part.text] : []));

test.each([
  ['换上了一个英语词 Cathay。', ['Cathay']],
  ['英译作 live broadcast base，听上去像电台', ['live broadcast base']],
  ['英译只剩 self-confidence（自信）和 the company’s', ['self-confidence', 'the company’s']],
  ['名字是 SangshangSilk', ['SangshangSilk']],
  ['we（我们）', ['we']],
  ['英译写作：“Laboni Clothing” · 发言', ['“Laboni Clothing”']],
])('English words in “%s” are marked', (text, english) => {
  expect(englishIn(text)).toEqual(english);
});

test.each([
  '第 S11 句、来源 C02、要求 D07',
  'GeoJSON、CSV、WGS84、GCJ-02、MIT、CC BY 4.0、ODbL、BibTeX',
  '见 made-in-china.com 与 tradetextile.com',
  'A 级、AAA 级、CCTV-4',
  '没有外文',
])('“%s” holds no English word', (text) => {
  expect(splitScripts(text)).toEqual([{ text }]);
});

test('the parts of a text make up the text', () => {
  for (const text of ['', 'voice', '甲 voice 乙 S11 sectors', 'CSV 与 the city'])
    expect(
      splitScripts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
});

test('digits and letters keep apart from Han signs, and nothing else moves', () => {
  expect(spaced('2026年11月23日')).toBe('2026 年 11 月 23 日');
  expect(spaced('误差 8公里，共7站')).toBe('误差 8 公里，共 7 站');
  expect(spaced(spaced('8公里'))).toBe('8 公里');
  expect(spaced('23 November 2026')).toBe('23 November 2026');
});

test('Chinese is read by the sign, English by the word', () => {
  expect([minutesToRead('en', 2300), minutesToRead('zh-Hans', 2300)]).toEqual([10, 6]);
  expect(minutesToRead('en', 3)).toBe(1);
});
