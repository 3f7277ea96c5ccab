import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '~/lint/check';
import { carryMark, markLists, translatedTexts } from '~/lint/english';
import { begin } from '~/lint/begin';
import { describeProblem } from '~/model/problem';
import { manifestOf } from './manifest';

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'new-'));

let isFresh = false;

beforeEach(() => {
  if (isFresh) return;
  rmSync(copy, { recursive: true, force: true });
  cpSync(path.join(root, 'content'), path.join(copy, 'content'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const read = (file: string) => readFileSync(path.join(copy, 'content', file), 'utf8');
const change = (file: string, make: (text: string) => string) =>
  writeFileSync(path.join(copy, 'content', file), make(read(file)));

/** What an author writes where the scaffold says TODO: facts by their key, words anywhere. */
const facts: Record<string, string> = {
  confidence: '0.5',
  sources: '[C02]',
  city: 'changshu',
  stage: 'brands',
  sentences: '[S12]',
  venue: 'speech',
  sentence: 'S38',
  addressee: 'nobody-named',
  strength: 'must',
  themes: '[branding]',
  language: 'en',
  type: 'webpage',
  readAs: 'publisher',
};

function write(file: string): void {
  let count = 0;
  change(file, (text) =>
    text
      .replace(/(\w+): \[?TODO\]?(?= #)/g, (_, key: string) => `${key}: ${facts[key]}`)
      .replace(/(?<=<From id=")TODO/g, file.startsWith('sites') ? 'S12' : 'S38')
      .replace(/(?<=<Cite id=")TODO/g, 'C02')
      .replace(/'?TODO[:：][^\n'<]*'?/g, () =>
        file.includes('zh-Hans')
          ? `这里写的是第 ${(count += 1)} 处的话，写得够长，长到二十个字以上。`
          : `These words are in number ${(count += 1)}.`,
      ),
  );
}

const problems = () => checkContent(copy).problems;

describe.each([
  { kind: 'site', folder: 'sites/hua-xia', files: ['site.yaml', 'en.mdx', 'zh-Hans.mdx'] },
  {
    kind: 'directive',
    folder: 'directives/hua-xia',
    files: ['directive.yaml', 'en.mdx', 'zh-Hans.mdx'],
  },
])('a new $kind', ({ kind, folder, files }) => {
  test('stands in both languages, and only its words are still to be written', () => {
    const before = manifestOf(path.join(copy, 'content'));
    expect(begin(copy, [kind, 'hua-xia'])).toMatchObject({ code: 0 });
    expect(readdirSync(path.join(copy, 'content', folder)).sort()).toEqual([...files].sort());
    const after = manifestOf(path.join(copy, 'content'));
    for (const [file, hash] of Object.entries(before))
      expect([file, after[file]]).toEqual([file, hash]);
    const found = problems();
    expect(found.length).toBeGreaterThan(10);
    for (const problem of found) {
      expect(problem.file).toContain(folder);
      expect(describeProblem(problem)).toMatch(/came: .*TODO[\s\S]*still to be written/);
    }
    for (const file of files)
      expect(found.some((problem) => problem.file.endsWith(file))).toBe(true);
    expect(readdirSync(path.join(copy, '.build'))).toEqual([]);
  });

  test('has the mode of a folder that is simply made', () => {
    begin(copy, [kind, 'hua-xia']);
    mkdirSync(path.join(copy, 'content', `${folder}-by-hand`));
    const mode = (name: string) => statSync(path.join(copy, 'content', name)).mode;
    expect(mode(folder)).toBe(mode(`${folder}-by-hand`));
  });

  test('passes the linter once its words are written and its Chinese was read against its English', () => {
    begin(copy, [kind, 'hua-xia']);
    for (const file of files) write(`${folder}/${file}`);
    const stale = problems();
    expect(stale.map((problem) => problem.hint ?? describeProblem(problem))).toEqual([
      `read the Chinese against the English, then: npm run checked -- content/${folder}/zh-Hans.mdx`,
    ]);
    const text = translatedTexts(copy).find(({ file }) => file.includes(folder));
    if (text) carryMark(copy, text);
    expect(problems()).toEqual([]);
  });
});

describe('a new source', () => {
  test('is appended with the next number, and all before it stays as it was', () => {
    const before = read('sources.yaml');
    const last = [...before.matchAll(/^- id: C(\d\d)/gm)].at(-1)?.[1];
    expect(begin(copy, ['source', 'annual-report'])).toMatchObject({ code: 0 });
    const after = read('sources.yaml');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toContain(`- id: C${Number(last) + 1}`);
    for (const problem of problems()) expect(describeProblem(problem)).toContain('TODO');
    begin(copy, ['source', 'another-report']);
    expect(read('sources.yaml')).toContain(`- id: C${Number(last) + 2}`);
  });

  test('passes the linter once it is written, cited and the list is marked', () => {
    begin(copy, ['source', 'annual-report']);
    write('sources.yaml');
    const id = /- id: (C\d\d)(?![\s\S]*- id: )/.exec(read('sources.yaml'))?.[1];
    change('cities.yaml', (text) => text.replace('[C41]', `[C41, ${id}]`));
    markLists(copy, ['content/sources.yaml', 'content/cities.yaml']);
    expect(problems()).toEqual([]);
  });
});

describe('an entry that cannot be begun is refused with its reason, and nothing is written', () => {
  test.each([
    [[], 'wanted: a kind and a slug'],
    [['site'], 'wanted: a kind and a slug'],
    [['site', 'one', 'two'], 'no more'],
    [['page', 'one'], '`page` is no kind: wanted site, directive or source'],
    [['site', 'Hua-Xia'], '`Hua-Xia` is no slug'],
    [['site', 'hua--xia'], '`hua--xia` is no slug'],
    [['site', '../hua'], '`../hua` is no slug'],
    [['site', '华夏'], '`华夏` is no slug'],
    [['source', '1st'], '`1st` is no slug'],
    [['site', 'menglan'], 'content/sites/menglan is there already'],
    [['directive', 'branding'], 'content/directives/branding is there already'],
    [['site', 'speech'], '`speech` names a meeting'],
  ])('%j', (given, reason) => {
    const before = manifestOf(copy);
    const { says, code } = begin(copy, given);
    expect(code).toBe(2);
    expect(says).toContain(reason);
    expect(says).toContain('npm run new -- site <slug>');
    expect(manifestOf(copy)).toEqual(before);
    // What was not written to need not be made again for the next case.
    isFresh = true;
  });

  test('a source begun twice under one name', () => {
    isFresh = false;
    begin(copy, ['source', 'annual-report']);
    const before = manifestOf(copy);
    expect(begin(copy, ['source', 'annual-report'])).toMatchObject({ code: 2 });
    expect(manifestOf(copy)).toEqual(before);
  });

  test('more than ninety-nine sources', () => {
    change('sources.yaml', (text) => text.replace(/(- id: )C\d\d(?![\s\S]*- id: )/, '$1C99'));
    expect(begin(copy, ['source', 'annual-report']).says).toContain('C99 is taken');
  });
});

test('an entry that cannot be put in its place is not there in part', () => {
  rmSync(path.join(copy, 'content/sites'), { recursive: true });
  mkdirSync(path.join(copy, 'content/sites'));
  cpSync(path.join(root, 'content/edition.yaml'), path.join(copy, 'content/sites/kept.yaml'));
  rmSync(path.join(copy, 'content/directives'), { recursive: true });
  const before = manifestOf(copy);
  expect(() => begin(copy, ['directive', 'hua-xia'])).toThrow('ENOENT');
  expect(manifestOf(copy)).toEqual(before);
  expect(readdirSync(path.join(copy, '.build'))).toEqual([]);
});
