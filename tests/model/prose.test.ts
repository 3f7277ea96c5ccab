import { expect, test } from 'vitest';
import { countWords, parseTree, readProse } from '~/model/prose';

const body = `First *line*<From id="S8" />, then <Quote from="S11">three exact words</Quote>.

## A heading

A [link](/map/) and <Cite id="C20" />.

<Unknown>

- One thing.<Cite id="C21" />

</Unknown>
`;

test('mentions carry their kind, their id, their words and their line in the file', () => {
  const { mentions } = readProse(parseTree(body), 10);
  expect(mentions.map(({ component, id, text, line }) => [component, id, text, line])).toEqual([
    ['From', 'S8', '', 10],
    ['Quote', 'S11', 'three exact words', 10],
    ['Cite', 'C20', '', 14],
    ['Cite', 'C21', '', 18],
  ]);
});

test.each([
  ['Two words', 2],
  ['it’s 30.8 km, as told', 5],
  ['七站 and more', 4],
  ['', 0],
])('“%s” has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
