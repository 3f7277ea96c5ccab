import { expect, test } from 'vitest';
import { findNearest } from '~/model/nearest';

test.each([
  ['brandin', ['branding', 'fashion'], 'did you mean `branding`?'],
  ['Menglan', ['menglan', 'guotai'], 'did you mean `menglan`?'],
  ['C200', ['C20', 'C02'], 'did you mean `C20`?'],
  ['entirely-else', ['branding', 'fashion'], undefined],
  ['x', [], undefined],
])('%s among %j: %s', (word, known, hint) => {
  expect(findNearest(word, known)).toBe(hint);
});
