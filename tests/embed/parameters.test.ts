import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parameterNames, parseParameters } from '~/embed/parameters';
import { allowedValues } from '~/embed/allowed';
import { exhibitKinds } from '~/model/exhibits';
import { tour } from '../content/real';
import { hostileQuery } from './queries';

const frames = exhibitKinds.map((kind) => ({ kind, allowed: allowedValues(kind, tour) }));
const map = allowedValues('map', tour);

test('10,000 hostile queries give nothing but known values, for every kind of frame', () => {
  fc.assert(
    fc.property(hostileQuery(map), (query) => {
      for (const { allowed } of frames) {
        const { values } = parseParameters(query, allowed);
        for (const name of parameterNames) {
          const value = values[name];
          if (value !== undefined) expect(allowed[name]).toContain(value);
        }
        expect(parameterNames).toEqual(expect.arrayContaining(Object.keys(values)));
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
      }
    }),
    { numRuns: 10_000, seed: 7 },
  );
});

test('a parameter is known when it is said once with a value of its list, and told otherwise', () => {
  fc.assert(
    fc.property(hostileQuery(map), (query) => {
      const { values, unknown } = parseParameters(query, map);
      const given = new URLSearchParams(query);
      const states = parameterNames.map((name) => {
        const said = given.getAll(name);
        if (said.length === 0) return 'silent';
        return said.length === 1 && map[name]?.includes(said[0] ?? '') ? 'known' : 'unknown';
      });
      expect(Object.keys(values)).toEqual(
        parameterNames.filter((_, index) => states[index] === 'known'),
      );
      expect(unknown).toBe(states.includes('unknown'));
    }),
    { numRuns: 2000, seed: 11 },
  );
});

test.each(
  parameterNames.flatMap((name) => (map[name] ?? []).map((value) => [name, value] as const)),
)('%s=%s is read, and no more once its first sign is lost', (name, value) => {
  expect(parseParameters(`?${name}=${value}`, map)).toEqual({
    values: { [name]: value },
    unknown: false,
  });
  const { values, unknown } = parseParameters(`?${name}=${value.slice(1)}`, map);
  expect([values[name], unknown]).toEqual([undefined, true]);
});

test.each([
  'stop=menglan&stop=menglan',
  'stop=menglan&stop=guotai',
  'stop=',
  'stop',
  'stop=MENGLAN',
  'stop=%6Denglan%00',
  'stop=__proto__',
  'stop=constructor',
  'theme=toString',
  'scheme=Dark',
  'lang=de',
  'controls=all',
  `stop=${'menglan'.repeat(100_000)}`,
])('%.40s is left out and told', (query) => {
  expect(parseParameters(query, map)).toEqual({ values: {}, unknown: true });
});

test.each([
  '__proto__=x',
  'constructor=x&prototype=y',
  'Stop=menglan',
  'utm_source=x&childId=y&parentUrl=z',
  'stop[]=menglan',
  '',
])('%s names nothing that a frame has, and is passed over', (query) => {
  expect(parseParameters(query, map)).toEqual({ values: {}, unknown: false });
});

test('a frame that has no stops to choose passes over the stop that an address names', () => {
  expect(parseParameters('stop=menglan&theme=fashion', allowedValues('chain', tour))).toEqual({
    values: {},
    unknown: false,
  });
});
