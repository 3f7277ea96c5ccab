import { expect, test } from 'vitest';
import { breakLines, piecesOf } from '~/pictures/lines';

const measure = (text: string) => text.length;

test.each([
  ['en', 'The report, sentence by sentence', ['The ', 'report, ', 'sentence ', 'by ', 'sentence']],
  ['en', 'Lumps of high-quality “wool”', ['Lumps ', 'of ', 'high-quality ', '“wool”']],
  ['zh-Hans', '江苏，苏州。', ['江苏，', '苏州。']],
  ['zh-Hans', '看“苏州”（江苏）', ['看', '“苏州”', '（江苏）']],
] as const)(
  '%s: a line of “%s” ends only where a reader would end it',
  (language, text, pieces) => {
    expect(piecesOf(text, language)).toEqual(pieces);
  },
);

test('lines are as few as fit, and then as even as can be', () => {
  const pieces = piecesOf('aaaa bbbb cccc dddd', 'en');
  expect(breakLines(pieces, measure, 14)).toEqual(['aaaa bbbb', 'cccc dddd']);
  expect(breakLines(pieces, measure, 100)).toEqual(['aaaa bbbb cccc dddd']);
});

test('a piece that is longer than a line cannot be set', () => {
  expect(breakLines(['aaaaaaaa'], measure, 7)).toBeUndefined();
});
