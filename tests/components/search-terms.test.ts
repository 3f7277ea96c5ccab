import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuery, parseQuery } from '~/components/search-address.client';
import { closeGaps, closeName, termsOf } from '~/components/search-terms.client';

const kinds = ['', 'sites'];

test('whatever stands in an address, the query is short, of a known kind, and comes back the same', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 300 }), string(), (words, kind) => {
      const asked = new URLSearchParams({ q: words, in: kind }).toString();
      const query = parseQuery(`?${asked}`, kinds);
      expect(query.words.length).toBeLessThanOrEqual(100);
      expect(kinds).toContain(query.kind);
      const again = formatQuery(query);
      expect(formatQuery(parseQuery(again, kinds))).toBe(again);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test.each(['', '?', '?q=', '?q=%E0%A4', '?q=%20%20', '?in=nowhere', '?__proto__=1', '?Q=x'])(
  'the address %s asks for nothing that can break',
  (search) => {
    const { words, kind } = parseQuery(search, kinds);
    expect([words.trim(), kind]).toEqual([words, '']);
  },
);

test.each([
  ['livestream', ' livestream', []],
  ['直播', ' 直  播 ', ['"直 播"']],
  ['宁', ' 宁 ', []],
  ['常熟 Menglan 梦兰', '', ['"常 熟"', '"梦 兰"']],
  ['"Party secretary"', '', ['"Party secretary"']],
  ['"Menglan" "Yilian"', '', ['"Menglan"', '"Yilian"']],
  ['"fashion industry""梦兰"', '', ['"fashion industry"', '"梦 兰"']],
  ['"fashion industry" Menglan', '', []],
  ['"', '', []],
])('%s is asked for with the phrases it holds', (words, _, phrases) => {
  expect(termsOf(words, false).phrases).toEqual(phrases);
});

test('asked loosely, a run of Chinese signs is held word by word', () => {
  expect(termsOf('直播基地', true).phrases).toEqual(['"直 播"', '"基 地"']);
});

test.each([
  ['in <mark>常 熟</mark> , where', 'in <mark>常熟</mark>, where'],
  ['<mark>直 </mark><mark>播 </mark>基 地 。 2023 年', '<mark>直播</mark>基地。2023 年'],
  ['Menglan 梦 兰 Mènglán', 'Menglan 梦兰 Mènglán'],
  ['<mark>Party</mark> <mark>secretary</mark>', '<mark>Party secretary</mark>'],
  ['S5 · 自 有 品 牌', 'S5 · 自有品牌'],
])('%s reads as it stood on its page: %s', (indexed, shown) => {
  expect(closeGaps(indexed)).toBe(shown);
});

test('a name loses the stop that the index gave it', () => {
  expect(['The visit .', '到 访 经 过 。'].map(closeName)).toEqual(['The visit', '到访经过']);
});
