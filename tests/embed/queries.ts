import fc from 'fast-check';
import { parameterNames, type AllowedValues } from '~/embed/parameters';

/** Names and values that break careless readers of an address. */
const traps = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '%',
  '%00',
  '%E0%A4%A',
  '%ff%fe',
  '\u202e\u0000\ud800',
  '../../',
  '{{7*7}}',
  'null',
  'NaN',
  '1e999',
];

function encoded(text: string): string {
  return [...text].map((sign) => `%${(sign.codePointAt(0) ?? 0).toString(16)}`).join('');
}

/** A query that somebody wrote who means no good, or was careless; some of it may be right. */
export function hostileQuery(allowed: AllowedValues): fc.Arbitrary<string> {
  const known = parameterNames.flatMap((name) => allowed[name] ?? []);
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<string>(...parameterNames) },
    fc.constantFrom(...traps, 'Stop', 'stop[]', ' stop', 'childId'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    fc.constantFrom(...known).map(encoded),
    fc.constantFrom(...traps),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.integer({ min: 800, max: 1200 }).map((length) => 'a'.repeat(length)),
  );
  const pair = fc
    .tuple(name, value, fc.constantFrom('=', '==', '', '%3D'))
    .map(([a, b, sign]) => a + sign + b);
  return fc
    .tuple(fc.array(pair, { maxLength: 8 }), fc.constantFrom('&', '&&', ';', '&amp;'))
    .map(([pairs, between]) => `?${pairs.join(between)}`);
}
