import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightIn, isOurs, speaksFrom } from '~/embed/accept';
import { heightMessages, placeOf, wantedHeight } from '~/embed/heights';

const root = 'https://stops.example/some/path/';
const src = `${root}embed/loom/`;

describe('an address is that of a frame', () => {
  test.each([src, `${root}zh-hans/embed/map/?stop=menglan#x`, `${root}embed/sites/menglan/`])(
    '%s',
    (address) => expect(isOurs(address, root)).toBe(true),
  );
});

describe('an address is not that of a frame', () => {
  test.each([
    root,
    `${root}sites/menglan/`,
    `${root}?embed/loom/`,
    `${root}zh-hans/sites/embed/`,
    `${root}embedded/loom/`,
    'https://stops.example/embed/loom/',
    'https://stops.example.org/some/path/embed/loom/',
    'http://stops.example/some/path/embed/loom/',
    'https://other.example/some/path/embed/loom/',
    '',
  ])('%s', (address) => expect(isOurs(address, root)).toBe(false));
});

describe('a message is the own of an iframe', () => {
  test.each([
    { sandbox: undefined, origin: 'https://stops.example', own: true },
    { sandbox: ['allow-scripts', 'allow-same-origin'], origin: 'https://stops.example', own: true },
    { sandbox: ['allow-scripts'], origin: 'null', own: true },
    { sandbox: undefined, origin: 'null', own: false },
    { sandbox: ['allow-scripts', 'allow-same-origin'], origin: 'null', own: false },
    { sandbox: ['allow-scripts'], origin: 'https://stops.example', own: false },
    { sandbox: undefined, origin: 'http://stops.example', own: false },
    { sandbox: undefined, origin: 'https://stops.example:8443', own: false },
    { sandbox: undefined, origin: 'https://evil.example', own: false },
    { sandbox: undefined, origin: '', own: false },
  ])('with sandbox $sandbox and origin $origin: $own', ({ sandbox, origin, own }) => {
    expect(speaksFrom({ src, sandbox }, origin)).toBe(own);
  });

  test('never where its address has no origin', () => {
    for (const address of ['data:text/html,x', 'about:blank', 'file:///embed/loom/index.html'])
      expect(speaksFrom({ src: address, sandbox: undefined }, 'null')).toBe(false);
  });
});

test('what our frames say is understood, from 120 px on', () => {
  const place = placeOf(`${src}?childId=chart#?secret=a1`, '');
  fc.assert(
    fc.property(fc.double({ min: 119.01, max: 5000, noNaN: true }), (measured) => {
      const height = wantedHeight(measured) ?? 0;
      const heard = heightMessages({ height, width: 320, place, greeting: true }).map(heightIn);
      expect(heard.filter((found) => found !== undefined)).toEqual([height]);
    }),
    { seed: 7 },
  );
});

test('nothing else is: heights from 120 to 4000, whole, and only such', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
      const found = heightIn({ sentinel: 'amp', type: 'embed-size', height: value });
      const fits = typeof value === 'number' && value % 1 === 0 && value >= 120 && value <= 4000;
      expect(found).toBe(fits ? value : undefined);
      expect(heightIn(value)).toBe(undefined);
    }),
    { numRuns: 5000, seed: 7 },
  );
});
