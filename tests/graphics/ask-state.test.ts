import { expect, test } from 'vitest';
import { formatAsks, parseAsks } from '~/graphics/ask-state';
import { wordsOf } from '~/i18n/words';
import { makeLoom } from '~/model/loom';
import { addressees, strengths } from '~/schema/directive';
import { tour } from '../content/real';

const { crossings } = makeLoom(tour, wordsOf('en'));
const allowed = {
  crossings: crossings.map(({ theme, venue }) => `${theme} ${venue}`),
  to: addressees,
  strength: strengths,
};

test('every state can be written as an address and read back', () => {
  for (const { theme, venue } of crossings) {
    for (const to of [undefined, ...addressees]) {
      for (const strength of [undefined, ...strengths]) {
        const state = { theme, at: venue, to, strength };
        expect(parseAsks(formatAsks(state), allowed)).toEqual({ state, unknown: false });
      }
    }
  }
  expect(formatAsks({})).toBe('');
});

test.each([
  '?theme=branding',
  '?theme=branding&at=yilian',
  '?at=guotai',
  '?to=everybody',
  '?strength=MUST',
  '?to=__proto__',
  '?theme=&at=',
])('%s names nothing of the page: it is dropped and told', (query) => {
  const { state, unknown } = parseAsks(query, allowed);
  expect(Object.values(state).filter(Boolean)).toEqual([]);
  expect(unknown).toBe(true);
});

test('what is unknown is dropped and what is known kept', () => {
  const { state, unknown } = parseAsks('?to=departments&strength=x&y=1', allowed);
  expect([state.to, state.strength, unknown]).toEqual(['departments', undefined, true]);
});
