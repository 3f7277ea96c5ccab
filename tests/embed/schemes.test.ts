import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemeRules } from '~/embed/schemes';

const tokens = readFileSync('src/design/tokens.css', 'utf8');
const rules = schemeRules(tokens);

/** The colours that a rule sets for a scheme, by their names. */
function coloursOf(scheme: string): Map<string, string> {
  const block = new RegExp(`\\[data-scheme=${scheme}\\]\\{([^}]*)\\}`).exec(rules)?.[1] ?? '';
  return new Map([...block.matchAll(/(--[\w-]+): ?([^;]+)/g)].map(([, a = '', b = '']) => [a, b]));
}

test('both schemes set the same colours, all that differ in the dark', () => {
  const [, dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
  const [block = ''] = dark.split('@media print');
  const named = [...block.matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(8);
  expect([...coloursOf('light').keys()].sort()).toEqual([...named].sort());
  expect([...coloursOf('dark').keys()].sort()).toEqual([...named].sort());
});

test('every colour is that of tokens.css, and light is never dark', () => {
  for (const [name, dark] of coloursOf('dark')) {
    const light = coloursOf('light').get(name) ?? '';
    expect(tokens).toContain(`${name}: ${light};`);
    expect(tokens).toContain(`${name}: ${dark};`);
    if (name !== '--shore') expect(light).not.toBe(dark);
  }
});

test('paper keeps its own colours', () => {
  expect(rules).toMatch(/^@media screen\{/);
});

test('tokens without a dark block stop the build', () => {
  expect(() => schemeRules(':root { --paper: white; }')).toThrow('tokens.css');
});
