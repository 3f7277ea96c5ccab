import { expect, test } from 'vitest';
import { readElsewhere, withConstants } from '~/hosting/constants';

test('a value that never changes stands in the place of its name, which is gone', () => {
  const css = ':root{--a:1rem;--b:calc(2px + 1em)}p{top:var(--a);left:calc(var(--b)*2)}';
  expect(withConstants(css)).toBe(':root{}p{top:1rem;left:calc(calc(2px + 1em)*2)}');
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
