import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { carryMark, markLists } from '~/lint/english';
import { release } from '~/lint/release';

const copy = mkdtempSync(path.join(tmpdir(), 'release-'));
cpSync('content', path.join(copy, 'content'), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

const about = 'content/pages/about/en.mdx';
const chinese = about.replace('en.mdx', 'zh-Hans.mdx');
const corrections = 'content/corrections.yaml';
const record = () => readFileSync(path.join(copy, 'content/published.json'), 'utf8');

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(copy, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path.join(copy, file), text.replace(from, to));
}

test('a release writes what is published, and refuses a changed sentence until a correction names its page', () => {
  expect(release(copy, { first: true })).toMatchObject({ isDone: true });
  const first = record();

  change(about, 'between 5 March and 12 May 2023.', 'between 5 March and 13 May 2023.');
  const stale = release(copy);
  expect(stale.isDone).toBe(false);
  expect(stale.said).toContain('npm run checked');
  carryMark(copy, { file: chinese, english: about });

  const refused = release(copy);
  expect(refused.isDone).toBe(false);
  expect(refused.said).toContain('/about/ › en › sentence');
  expect(refused.said).toContain('13 May 2023');
  expect(record()).toBe(first);

  const { date } = JSON.parse(first);
  const told = ['said', 'says', 'why'].map((key) => `  ${key}: { en: ${key}., zh-Hans: ${key}。 }`);
  const entry = [`- id: a-day`, `  date: '${date}'`, '  kind: fact', '  pages: [/about/]', ...told];
  change(corrections, /(\[\]\s*)?$/, `\n${[...entry, '  sources: []'].join('\n')}`);
  markLists(copy, [corrections]);
  for (const file of [about, chinese]) change(file, /^updated: .*$/m, `updated: ${date}`);
  carryMark(copy, { file: chinese, english: about });
  expect(release(copy)).toMatchObject({ isDone: true });
  expect(JSON.parse(record()).corrections).toHaveProperty('a-day');
});
