import { describe, expect, test } from 'vitest';
import {
  allowsFrames,
  isType,
  keptFor,
  refusesFrames,
  says,
  type Ending,
  type Header,
} from '~/check/judge';
import { headersOf } from '~/hosting/headers';

const sent =
  (headers: Record<string, string>): Header =>
  (name) =>
    headers[name] ?? null;

const csp = (policy: string) => sent({ 'content-security-policy': policy });

test.each([
  ['no header at all', sent({}), false, true],
  ['a policy that names nobody, as ours', csp("frame-ancestors 'none'"), true, false],
  ['the same among others', csp("default-src 'self'; frame-ancestors 'none'; x"), true, false],
  ['a policy for one site', csp("frame-ancestors 'self'"), false, false],
  ['a policy for all', csp('frame-ancestors *'), false, true],
  ['a policy on other matters', csp("default-src 'none'"), false, true],
  ['the older header', sent({ 'x-frame-options': 'DENY' }), true, false],
  ['the older header for one site', sent({ 'x-frame-options': 'SAMEORIGIN' }), false, false],
  [
    'a policy for all beside the older header, which browsers then leave aside',
    sent({ 'content-security-policy': 'frame-ancestors *', 'x-frame-options': 'DENY' }),
    false,
    true,
  ],
])('%s: refuses frames %s', (_, header, refuses, allows) => {
  expect([refusesFrames(header), allowsFrames(header)]).toEqual([refuses, allows]);
});

test('what our own hosts are told to send is judged as it is meant', () => {
  const header = (address: string) => {
    const headers = new Headers(headersOf(address));
    return (name: string) => headers.get(name);
  };
  expect(refusesFrames(header('/sites/'))).toBe(true);
  expect(allowsFrames(header('/embed/loom/'))).toBe(true);
  expect(keptFor(header('/assets/x.js')('cache-control'))).toBe(31_536_000);
  expect(keptFor(header('/sites/')('cache-control'))).toBe(0);
});

test.each([
  [null, 0],
  ['no-cache', 0],
  ['no-store, max-age=60', 0],
  ['public, max-age=600', 600],
  ['public, max-age=31536000, immutable', 31_536_000],
])('%s lets an answer be kept for %i seconds', (value, seconds) => {
  expect(keptFor(value)).toBe(seconds);
});

test('a header says what is wanted in letters of any size, and not by being absent', () => {
  expect(says('NoSniff', 'nosniff')).toBe(true);
  expect(says(null, 'nosniff')).toBe(false);
  expect(says('same-origin', 'no-referrer')).toBe(false);
  expect(says('x', undefined)).toBe(false);
});

const kinds: [Ending, string[]][] = [
  ['js', ['text/javascript', 'application/javascript; charset=utf-8', 'application/x-javascript']],
  ['json', ['application/json', 'application/json; charset=utf-8']],
  ['geojson', ['application/geo+json', 'application/json', 'application/vnd.geo+json']],
  ['csv', ['text/csv', 'Text/CSV; charset=utf-8']],
  ['svg', ['image/svg+xml']],
  ['woff2', ['font/woff2', 'application/font-woff2', 'application/x-font-woff2']],
  ['png', ['image/png']],
];

describe.each(kinds)('.%s', (ending, names) => {
  test.each(names)('may be called %s', (name) => {
    expect(isType(ending, name)).toBe(true);
  });

  test.each([null, '', 'application/octet-stream', 'text/html', 'text/plain'])(
    'may not be called %s',
    (name) => {
      expect(isType(ending, name)).toBe(false);
    },
  );
});
