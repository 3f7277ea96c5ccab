import { expect, test } from 'vitest';
import { englishHan, findHan, labelHan } from '~/design/fonts/glyphs';
import glyphs from '~/design/fonts/glyphs.json';
import { root } from './real';

test('every Chinese character of the content is in the fonts; if not: npm run fonts', () => {
  const known = new Set(glyphs.all);
  expect([...findHan(root)].filter((sign) => !known.has(sign))).toEqual([]);
  expect([...englishHan(root)].filter((sign) => !glyphs.names.includes(sign))).toEqual([]);
  expect([...labelHan(root)].filter((sign) => !glyphs.labels.includes(sign))).toEqual([]);
});
