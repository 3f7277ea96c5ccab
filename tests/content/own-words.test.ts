import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { longestCopy } from '~/model/fingerprint';
import { allTexts } from '~/model/references';
import { content, root, tour } from './real';

/** The longest run of the report's words that may stand in our own sentences: names and set phrases. */
const longestRun = 9;

/** The prose of a file without its head, its quotations and its components. */
function ownWords(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/<Quote[^>]*>[^<]*<\/Quote>/g, ' ¶ ')
    .replace(/<[^>]+>/g, ' ');
}

const texts = [
  ...allTexts(content).map(({ file }) => ({ where: file, text: ownWords(file) })),
  ...tour.asks.map(({ id, words }) => ({ where: id, text: words })),
  ...content.sentences.map(({ id, gist }) => ({ where: `gist of ${id}`, text: gist.en })),
  ...content.themes.map(({ id, gist }) => ({ where: `theme ${id}`, text: gist.en })),
  ...content.glossary.map(({ id, meaning }) => ({ where: `term ${id}`, text: meaning.en })),
];

test('we say things in our own words: no long run of the report outside a quotation', () => {
  const copies = texts
    .map(({ where, text }) => ({ where, ...longestCopy(content.fingerprint, text) }))
    .filter(({ words }) => words > longestRun);
  expect(copies).toEqual([]);
});

test('the check knows a copy when it sees one', () => {
  const quote = content.glossary.find((entry) => entry.quote)?.quote?.text ?? '';
  expect(longestCopy(content.fingerprint, `Somebody wrote ${quote} once.`).words).toBeGreaterThan(
    2,
  );
});
