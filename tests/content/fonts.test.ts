import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
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

test.each([
  { file: 'han-text', signs: glyphs.all },
  { file: 'han-names', signs: glyphs.names },
  { file: 'han-labels', signs: glyphs.labels },
  { file: 'source-serif', signs: 'AZaz09,.“”‘’—–…' },
])('$file.woff2 really draws every sign it is listed for', ({ file, signs }) => {
  const font = create(readFileSync(path.join(root, `src/design/fonts/${file}.woff2`)));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is a collection`);
  const points = [...signs].map((sign) => sign.codePointAt(0) ?? 0);
  expect(points.length).toBeGreaterThan(10);
  expect(points.filter((point) => !font.hasGlyphForCodePoint(point))).toEqual([]);
});
