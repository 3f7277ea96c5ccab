import fc from 'fast-check';
import { narrative } from '../site/built';

/** A word that no page has: wherever it is found, an address has brought it. */
export const canary = 'zqxhostile';

/** What an address brings that means no good, or that somebody got wrong, by its kind. */
const kinds: Record<string, readonly string[]> = {
  markup: [
    `<img src=x onerror=hostile('${canary}')>`,
    `"><script>hostile('${canary}')</script>`,
    `'><svg onload=hostile('${canary}')>`,
    `</title><base href=//${canary}.example>`,
    `{{constructor.constructor('hostile()')()}}${canary}`,
  ],
  schemes: [
    `javascript:hostile('${canary}')`,
    `data:text/html,<script>hostile('${canary}')</script>`,
    `//${canary}.example/`,
    `https://${canary}.example/`,
    `../../${canary}`,
  ],
  prototypes: [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__lookupGetter__',
  ],
  numbers: ['-1', '1e999', '2147483648', 'NaN', '-0', '0x7fffffff', '9'.repeat(400)],
  nothing: ['', 'null', 'undefined', '\u0000', '%00', ' '],
  broken: ['%', '%E0%A4%A', '%ff%fe', '%u0041', '%%%', '\ud800'],
  signs: ['\u202e\u2066', '\u200b\ufeff', '🧵'.repeat(40), 'a\u0301'.repeat(60), '苏州'.repeat(30)],
  long: [`${canary}${'a'.repeat(6000)}`, `${canary}&`.repeat(300)],
};

/** The names that some page reads from its address, and some that none does. */
const names = [
  'stop',
  'theme',
  'q',
  'in',
  'to',
  'strength',
  'crossing',
  'piece',
  'lang',
  'scheme',
  'sw',
  'childId',
  'secret',
  '__proto__',
  'x[]',
];

const values = Object.values(kinds).flat();

/** As an address may carry it: as it is, or in percent signs where that can be written. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

const written = fc
  .tuple(fc.constantFrom(...values), fc.boolean())
  .map(([value, isEncoded]) => (isEncoded ? encoded(value) : value.replaceAll('#', '')));

const query = fc
  .array(fc.tuple(fc.constantFrom(...names), written), { minLength: 1, maxLength: 4 })
  .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}&z=${canary}`);

const hash = written.map((value) => `#${value}${canary}`);

/** How many addresses a page is tried with: one opens it, the others come while it is open. */
const steps = 4;

/** For each page some queries and a hash. */
export const hostileVisits = fc.sample(
  fc.tuple(fc.array(query, { minLength: steps, maxLength: steps }), hash),
  {
    numRuns: narrative.length,
    seed: 20230327,
  },
);
