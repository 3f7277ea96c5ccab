import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '~/lint/check';
import { manifestOf } from './manifest';
import { corrupt, type Corruption } from './corruptions';
import { harmOf } from './harm';

/*
 * Five hundred accidents, the same in every run, each to one file of the real content. An accident
 * is `rejected` when the linter names a problem, and `harmless` when what the file says is deeply
 * equal to what it said: only comments, spaces, quotation marks or the order of keys are others.
 * What is neither counts against us. It is told apart all the same: in `words` nothing changed but
 * letters of free prose, which no rule can tell from an author's edit; in `fact` a number or a
 * reference became another that is just as possible.
 */
const count = 500;
const seed = 0.42;

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'accidents-'));
cpSync(path.join(root, 'content'), path.join(copy, 'content'), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

type Fate = 'rejected' | 'harmless' | 'words' | 'fact';

function fateOf({ file, bytes }: Corruption): Fate {
  const full = path.join(copy, file);
  const before = readFileSync(full);
  if (bytes) writeFileSync(full, bytes);
  else rmSync(full);
  const { problems } = checkContent(copy);
  writeFileSync(full, before);
  if (problems.length > 0) return 'rejected';
  const harm = harmOf(file, before.toString(), bytes?.toString() ?? '');
  return harm === 'none' ? 'harmless' : harm;
}

test('of 500 accidents at least 95 in 100 are rejected or change nothing, and none is a crash', () => {
  const untouched = manifestOf(copy);
  const fates: Record<Fate, string[]> = { rejected: [], harmless: [], words: [], fact: [] };
  for (const accident of corrupt(root, count, seed)) {
    fates[fateOf(accident)].push(`${accident.kind}: ${accident.file}`);
  }
  const counts = Object.entries(fates).map(([fate, all]) => `${all.length} ${fate}`);
  console.log(`${count} accidents: ${counts.join(', ')}.`);

  expect(manifestOf(copy), 'the linter writes nothing').toEqual(untouched);
  expect(fates.rejected.length + fates.harmless.length).toBeGreaterThanOrEqual(count * 0.95);
  // Most of it is told; a test that only counted what changes nothing would be worth little.
  expect(fates.rejected.length).toBeGreaterThanOrEqual(count * 0.9);
  expect(fates.fact.length).toBeLessThanOrEqual(count * 0.03);
}, 300_000);

test('a file is told for what became of it: nothing, other words, another fact', () => {
  const yaml = 'id: a # why\nconfidence: 0.9\nname: { en: One }\n';
  const harm = (after: string) => harmOf('content/x.yaml', yaml, after);
  expect(harm('name: { en: "One" }\nid: a\nconfidence: 0.90\n')).toBe('none');
  expect(harm(yaml.replace('One', 'Own'))).toBe('words');
  expect(harm(yaml.replace('0.9', '0.8'))).toBe('fact');
  expect(harm(yaml.replace('id: a', 'id: b'))).toBe('fact');
  const text = '---\ntitle: A\n---\n\nIn 1985.<From id="S1" />\n';
  const harmInText = (after: string) => harmOf('content/x/en.mdx', text, after);
  expect(harmInText(text.replace('In', 'At'))).toBe('words');
  expect(harmInText(text.replace('1985', '1958'))).toBe('fact');
  expect(harmInText(text.replace('S1', 'S2'))).toBe('fact');
  expect(harmInText(`${text}\n`)).toBe('none');
});
