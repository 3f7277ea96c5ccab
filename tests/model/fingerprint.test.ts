import { expect, test } from 'vitest';
import {
  findMisquotation,
  findQuotedSentences,
  makeFingerprint,
  splitSentences,
} from '~/model/fingerprint';

const report = `A headline without a stop
The weaver, who was “old”, mended the loom. She sat down. next, She rose.
He wrote,She read.`;
const fingerprint = makeFingerprint(splitSentences(report));

test('a full stop before a capital and the end of a line end a sentence', () => {
  expect(splitSentences(report)).toEqual([
    'A headline without a stop',
    'The weaver, who was “old”, mended the loom.',
    'She sat down. next, She rose.',
    'He wrote,She read.',
  ]);
});

test.each([
  ['S2', 'who was “old”, mended'],
  ['S2', 'who was "old", mended the loom'],
  ['S2', 'mended the loom'],
  ['S2', '“mended the loom,”'],
  ['S3', 'down. next, She'],
  ['S4', 'He wrote, She read'],
])('%s holds “%s”', (sentence, quotation) => {
  expect(findMisquotation(fingerprint, sentence, quotation)).toBeUndefined();
});

test.each([
  ['S2', 'who was old, mended', 'does not stand'],
  ['S2', 'The Weaver, who was', 'does not stand'],
  ['S2', 'the loom', '2 words'],
  ['S3', 'mended the loom', 'does not stand'],
  ['S9', 'mended the loom', 'does not stand'],
  ['S2', Array(26).fill('loom').join(' '), '26 words'],
])('%s does not hold “%s”', (sentence, quotation, reason) => {
  expect(findMisquotation(fingerprint, sentence, quotation)).toContain(reason);
});

test('the hint for a wrong number names the sentence that does hold the words', () => {
  expect(findQuotedSentences(fingerprint, 'mended the loom')).toEqual(['S2']);
});

test('the fingerprint holds no word of the report', () => {
  expect(JSON.stringify(fingerprint)).not.toMatch(/weaver|loom|headline/i);
});
