import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '~/lint/check';
import { siteFacts, siteWords } from '~/schema/site';
import { content, root } from '../content/real';
import { lend, writeStops } from './scale-project';
import { makeStops } from './stops';

const stops = makeStops(8, 60, lend(content));
const folder = mkdtempSync(path.join(tmpdir(), 'seven-stops-made-'));

afterAll(() => rmSync(folder, { recursive: true }));

test.each(stops)('$id keeps the schema of a stop', ({ facts, head }) => {
  expect(siteFacts.parse(facts)).toEqual(facts);
  expect(siteWords.parse(head)).toEqual(head);
});

test('the same numbers give the same stops', () => {
  expect(makeStops(8, 60, lend(content))).toEqual(stops);
});

test('no two stops share an address or a place', () => {
  const places = stops.map(({ facts }) => JSON.stringify(facts.position));
  expect(new Set(places).size).toBe(stops.length);
  expect(new Set(stops.map(({ id }) => id)).size).toBe(stops.length);
});

test('the lint finds nothing wrong with the real content and made stops beside it', () => {
  cpSync(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true });
  writeStops(folder, stops);
  const { content: read, problems } = checkContent(folder);
  expect(problems).toEqual([]);
  expect(read.sites).toHaveLength(content.sites.length + stops.length);
});
