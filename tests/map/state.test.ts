import { expect, test } from 'vitest';
import { formatState, parseState } from '~/map/state';

const allowed = { stops: ['menglan', 'guotai'], themes: ['branding'] };

test.each([
  ['', undefined, undefined],
  ['?stop=menglan', 'menglan', undefined],
  ['?theme=branding', undefined, 'branding'],
  ['?theme=branding&stop=guotai', 'guotai', 'branding'],
  ['?stop=guotai&stop=menglan', 'guotai', undefined],
])('%s asks for stop %s and theme %s', (query, stop, theme) => {
  const found = parseState(query, allowed);
  expect(found).toEqual({ state: { stop, theme }, unknownStop: false, unknownTheme: false });
});

test.each(['?stop=', '?stop=nowhere', '?stop=__proto__', '?stop=%00', '?stop=MENGLAN'])(
  '%s is told as unknown and shows the whole tour',
  (query) => {
    const found = parseState(query, allowed);
    expect(found.state).toEqual({ stop: undefined, theme: undefined });
    expect(found.unknownStop).toBe(true);
  },
);

test('what is written is read back', () => {
  for (const stop of [undefined, ...allowed.stops]) {
    for (const theme of [undefined, ...allowed.themes]) {
      expect(parseState(formatState({ stop, theme }), allowed).state).toEqual({ stop, theme });
    }
  }
});
