import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paletteTokens } from '~/map/palette';
import { attribute, pages, type BuiltPage } from './built';

/** The custom properties that some styles read and have no other value for. */
function namesRead(css: string): string[] {
  return [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
}

/** The custom properties that a page declares, or that its scripts give. */
function namesGiven({ html }: BuiltPage): Set<string> {
  const names = html.matchAll(/(--[\w-]+):|setProperty\([`'"](--[\w-]+)/g);
  return new Set([...names].map(([, declared, set]) => declared ?? set ?? ''));
}

const engineStyles = globSync('src/map/engine/*.css').map((file) => readFileSync(file, 'utf8'));

/** What the engine of the map reads from the page that opens it. */
const readByEngine = [...Object.values(paletteTokens), ...engineStyles.flatMap(namesRead)];

function opensEngine({ elements }: BuiltPage): boolean {
  return elements.some((element) => attribute(element, 'data-engine') !== undefined);
}

test('the engine reads names, and some pages open it', () => {
  expect(engineStyles).not.toEqual([]);
  expect(pages.filter(opensEngine).length).toBeGreaterThan(10);
});

test.each(pages)('$file declares every name that its styles and its map read', (page) => {
  const read = [...namesRead(page.html), ...(opensEngine(page) ? readByEngine : [])];
  const given = namesGiven(page);
  expect(read.filter((name) => !given.has(name))).toEqual([]);
});
