import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { paletteTokens } from '~/map/palette';
import { readElsewhere, withConstants, withoutIdle } from '~/hosting/constants';

test('a value that never changes stands in the place of its name, which is gone', () => {
  const css = ':root{--a:1rem;--b:calc(2px + 1em)}p{top:var(--a);left:calc(var(--b)*2)}';
  expect(withConstants(css)).toBe(':root{}p{top:1rem;left:calc(calc(2px + 1em)*2)}');
});

test('so does a value made of such, and one that may be left out where it is not', () => {
  const css = ":root{--a:'A',}:root{--b:var(--a,) B}p{font-family:var(--b)}";
  expect(withConstants(css)).toBe(":root{}:root{}p{font-family:'A', B}");
  const without = ':root{--b:var(--a,) B}p{font-family:var(--b)}';
  expect(withConstants(without)).toBe(without);
});

test.each([
  ['that a condition changes', ':root{--a:1px}@media print{:root{--a:2px}}p{top:var(--a)}'],
  ['that holds under a condition only', '@media print{:root{--a:2px}}p{top:var(--a)}'],
  ['that an element changes', ':root{--a:1px}b{--a:2px}p{top:var(--a)}'],
  ['that has another in its place', ':root{--a:1px}p{top:var(--a,2px)}'],
  ['that is nothing', ':root{--a:}p{top:var(--a)}'],
  ['made of another', ':root{--a:var(--c)}p{top:var(--a)}b{--c:0}'],
  ['of an element', 'b{--a:1px}p{top:var(--a)}'],
])('a value %s keeps its name', (_, css) => {
  expect(withConstants(css)).toBe(css);
});

test('a name that styles in other files read stays declared', () => {
  expect(readElsewhere.length).toBeGreaterThan(0);
  for (const name of readElsewhere)
    expect(withConstants(`:root{${name}:1px}p{top:var(${name})}`)).toBe(
      `:root{${name}:1px}p{top:1px}`,
    );
});

test('a name of the root that nothing reads is gone; one that the page reads outside its styles stays', () => {
  const css = ':root{--a:1px;--b:2px}@media print{:root{--a:3px;--b:4px}}p{top:var(--b)}b{--c:0}';
  const without = ':root{--b:2px}@media print{:root{--b:4px}}p{top:var(--b)}b{--c:0}';
  expect(withoutIdle(css, '<p>')).toBe(without);
  expect(withoutIdle(css, '<path stroke="var(--a)">')).toBe(css);
});

test('where a map may come alive, all that its engine reads stays', () => {
  const styles = readFileSync('src/map/engine/live.css', 'utf8');
  const read = [...styles.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(2);
  const names = [...read, ...Object.values(paletteTokens)];
  expect([...readElsewhere].sort()).toEqual([...new Set(names)].sort());
  const css = `:root{${readElsewhere.map((name) => `${name}:#fff`).join(';')}}`;
  expect(withoutIdle(css, '<tour-map data-engine="/a.js">')).toBe(css);
  expect(withoutIdle(css, '<p>')).toBe(':root{}');
});
