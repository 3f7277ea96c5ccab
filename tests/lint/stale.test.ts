import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingualLists, carryMark, markLists, translatedTexts } from '~/lint/english';
import { findStale } from '~/lint/stale';
import { root } from '../content/real';

const copy = mkdtempSync(path.join(tmpdir(), 'seven-stops-stale-'));
const texts = translatedTexts(root);
const lists = bilingualLists(root);

beforeAll(() =>
  cpSync(path.join(root, 'content'), path.join(copy, 'content'), { recursive: true }),
);
afterAll(() => rmSync(copy, { recursive: true }));

/** Changes a word of a file and gives back how to undo it. */
function change(file: string, from: RegExp, to: string): () => void {
  const full = path.join(copy, file);
  const before = readFileSync(full, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(full, before.replace(from, to));
  return () => writeFileSync(full, before);
}

test('every Chinese text and every list is held, and all are in step', () => {
  expect(texts.length).toBeGreaterThan(40);
  expect(lists.length).toBeGreaterThan(8);
  expect(findStale(copy)).toEqual([]);
});

describe.each(texts)('$file', ({ file, english }) => {
  test('is told as stale when its English changes, naming both, and not when only the day does', () => {
    const undoDay = change(english, /^updated: .*$/m, 'updated: 2026-11-24');
    expect(findStale(copy)).toEqual([]);
    undoDay();
    const undo = change(english, /\n\n(?=[^\n]*\S)/, '\n\nChanged. ');
    const [problem, ...others] = findStale(copy);
    expect(others).toEqual([]);
    expect(problem?.file).toBe(file);
    expect(problem?.wanted).toContain(english);
    expect(problem?.hint).toContain(`npm run checked -- ${file}`);
    undo();
  });
});

test.each(lists)('%s is told as stale when a word of its English changes', (list) => {
  const undo = list.endsWith('.json')
    ? change(list, /"home": "/, '"home": "My ')
    : change(list, /\ben: (['"]?)(?=\p{L})/u, 'en: $1Changed ');
  const [problem, ...others] = findStale(copy);
  expect(others).toEqual([]);
  expect(problem?.wanted).toContain(list);
  undo();
});

test('checking a text and a list again puts them back in step', () => {
  const [text] = texts;
  if (!text) throw new Error('there is no Chinese text');
  const undoText = change(text.english, /\n\n(?=[^\n]*\S)/, '\n\nChanged. ');
  const undoList = change('content/themes.yaml', /\ben: (['"]?)(?=\p{L})/u, 'en: $1Changed ');
  expect(findStale(copy)).toHaveLength(2);
  carryMark(copy, text);
  markLists(copy, ['content/themes.yaml']);
  expect(findStale(copy)).toEqual([]);
  undoText();
  undoList();
  carryMark(copy, text);
  markLists(copy, ['content/themes.yaml']);
});

test('where the ledger cannot be read, nothing is marked, and one sentence says so', () => {
  const [text] = texts;
  if (!text) throw new Error('there is no Chinese text');
  const undo = change('content/checked.yaml', /(themes\.yaml: )/, '$1*');
  const undoText = change(text.file, /^checkedAgainst: .*$/m, "checkedAgainst: '000000000000'");
  const now = () =>
    ['content/checked.yaml', text.file].map((file) => readFileSync(path.join(copy, file), 'utf8'));
  const before = now();
  const script = path.join(root, 'src/lint/mark-checked.ts');
  const args = [script, 'content/themes.yaml', text.file];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    1,
    'content/checked.yaml cannot be read; npm run lint:content says why.\n',
  ]);
  expect(now()).toEqual(before);
  undoText();
  undo();
});
