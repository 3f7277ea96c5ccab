import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceNames, formatChoice, parseChoice } from '~/embed/choice';

const lists = {
  what: ['map', 'loom', 'sites/menglan'],
  stop: ['menglan', 'guotai'],
  theme: ['branding'],
  lang: ['en', 'zh-Hans'],
  scheme: ['auto', 'light', 'dark'],
  width: ['320', '600', '900'],
};

test('what an address asks for comes back as the same address', () => {
  const query =
    '?what=sites%2Fmenglan&theme=branding&lang=zh-Hans&scheme=dark&height=480&width=320';
  const { choice, unknown } = parseChoice(query, lists);
  expect(unknown).toBe(false);
  expect(formatChoice(choice, {})).toBe(query);
});

test('what is as the form came is left out of the address', () => {
  const { choice } = parseChoice('?what=map&lang=en&scheme=dark', lists);
  expect(formatChoice(choice, { what: 'map', lang: 'en', scheme: 'auto' })).toBe('?scheme=dark');
});

test.each([
  'what=bogus',
  'stop=constructor',
  'theme=__proto__',
  'lang=EN',
  'scheme=dark&scheme=light',
  'height=119',
  'height=1001',
  'height=600.5',
  'height=6e2',
  'height=%20600',
  'height=-600',
  'width=601',
  'what=',
  `what=${'x'.repeat(100_000)}`,
  'what=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
])('%s is left out and told', (query) => {
  expect(parseChoice(`?${query}`, lists)).toEqual({ choice: {}, unknown: true });
});

test('a name that is none of ours is ignored', () => {
  const query = '?utm_source=x&__proto__=y&constructor=z';
  expect(parseChoice(query, lists)).toEqual({ choice: {}, unknown: false });
});

test('10,000 random queries give nothing but what the lists hold', () => {
  const name = fc.oneof(fc.constantFrom(...choiceNames), fc.string());
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...Object.values(lists).flat()),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), (pairs) => {
      const query = `?${pairs.map(([key, said]) => `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(said.toWellFormed())}`).join('&')}`;
      for (const [key, said] of Object.entries(parseChoice(query, lists).choice)) {
        const height = key === 'height' && Number(said) >= 120 && Number(said) <= 1000;
        expect(height || Object.values(lists).flat().includes(said)).toBe(true);
      }
    }),
    { seed: 7, numRuns: 10_000 },
  );
});
