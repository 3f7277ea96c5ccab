import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent, readContent } from '~/lint/check';
import { reportProblems } from '~/lint/report';
import { misplacements } from './misplaced';
import { mistakes } from './mistakes';
import { moreMistakes } from './more-mistakes';

const root = path.resolve(import.meta.dirname, '../..');
const { edition } = readContent(root);
const copy = mkdtempSync(path.join(tmpdir(), 'content-'));
cpSync(path.join(root, 'content'), path.join(copy, 'content'), { recursive: true });
// The facts that mistakes are made in stay as they are here, whatever is learned of the real stop.
cpSync(
  path.join(import.meta.dirname, 'site.yaml'),
  path.join(copy, 'content/sites/menglan/site.yaml'),
);

afterAll(() => rmSync(copy, { recursive: true }));

/** What the linter says while one file of the content is changed; undefined where it finds nothing. */
function reportWith(file: string, change: (full: string) => void): string | undefined {
  const full = path.join(copy, file);
  const good = existsSync(full) ? readFileSync(full) : undefined;
  change(full);
  const report = reportProblems(copy);
  if (good) writeFileSync(full, good);
  else rmSync(full, { recursive: true, force: true });
  return report;
}

test('the real content is in order', () => {
  expect(checkContent(root).problems).toEqual([]);
});

describe('an author’s mistake is told with file, line, field, what came and what was wanted', () => {
  test.each([...mistakes, ...moreMistakes])('$name', async ({ name, file, spoil, says }) => {
    const report = reportWith(file, (full) => {
      const good = readFileSync(full, 'utf8');
      const bad = spoil(good);
      expect(bad, 'the mistake changes nothing').not.toBe(good);
      writeFileSync(full, bad);
    });
    expect(report).toContain(file);
    expect(report).toContain(says);
    expect(report).toMatch(/came: {3}\S[\s\S]*wanted: \S/);
    // What follows from the mistake in other files changes with the content, and so do lines of prose and the day of the edition.
    const blocks = report?.split('\n\n') ?? [];
    const own = blocks.filter((block) => block.startsWith(file));
    const told = own.length > 0 ? own : blocks.filter((block) => block.includes(file));
    for (const block of told) expect(block).toMatch(/^\S+:\d+:\d+(\s|$)/);
    const kept = `${told.join('\n\n').replace(/(\.(mdx|yaml|json)):\d+/g, '$1:…')}\n`.replaceAll(
      `that of the edition, ${edition.updated}`,
      'that of the edition, …',
    );
    await expect(kept).toMatchFileSnapshot(`./messages/${name}.txt`);
  });
});

/** What stands where a message points, for mistakes of every kind of file. */
const pointedAt: Record<string, string> = {
  'unknown-city': 'city: changsu',
  'unknown-key': 'colour: red',
  'unknown-theme': 'fashon',
  'confidence-in-percent': 'confidence: 97',
  'point-swapped': 'longitude: 31.6',
  'missing-prop': '<Cite />',
  'unknown-citation': '<Cite id="C99" />',
  'unknown-prop': '<Cite id="C32" page',
  misquoted: '<Quote from="S12">carefully inspected several',
  'http-link': '[site](http:',
  'link-nowhere': '[map](/mapp/)',
  'zero-width-sign': '\u200b',
  'zero-width-sign-in-yaml': '\u200b',
  'bidi-override': '\u202e',
  'heading-jump': '#### Too deep',
  'space-before-mark': '<From id="S12" />',
  'straight-quote': '"so"',
  'half-width-mark': ',问了',
  'title-too-long': 'title: long',
  'number-for-a-word': '"home": 7',
  'unknown-word': '"backtoTop"',
  'word-without-gap': '"chapter"',
  'source-twice': 'id: C01',
};

test('a message points at the very sign', () => {
  const shown = [...mistakes, ...moreMistakes].filter(({ name }) => pointedAt[name]);
  expect(shown.length).toBeGreaterThan(20);
  for (const { name, file, spoil } of shown) {
    const bad = spoil(readFileSync(path.join(copy, file), 'utf8'));
    const report = reportWith(file, (full) => writeFileSync(full, bad)) ?? '';
    const places = [...report.matchAll(new RegExp(`^${file}:(\\d+):(\\d+)`, 'gm'))];
    const found = places.map(([, line, column]) =>
      bad.split('\n')[Number(line) - 1]?.slice(Number(column) - 1),
    );
    const wanted = pointedAt[name] ?? '';
    expect([name, found.some((text) => text?.startsWith(wanted))]).toEqual([name, true]);
  }
});

describe('a mistake with whole files and folders is told', () => {
  const good = path.join(copy, 'good');
  cpSync(path.join(copy, 'content'), path.join(good), { recursive: true });

  test.each(misplacements)('$name', async ({ name, make, says }) => {
    make((file) => path.join(copy, 'content', file));
    const report = reportProblems(copy);
    rmSync(path.join(copy, 'content'), { recursive: true });
    cpSync(good, path.join(copy, 'content'), { recursive: true });
    expect(report).toContain(says);
    const told = report?.split('\n\n').filter((block) => block.includes(says)) ?? [];
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(`./messages/${name}.txt`);
  });
});

test('an id that stands twice is told at the second place', () => {
  const file = 'content/sources.yaml';
  const lines = readFileSync(path.join(copy, file), 'utf8').trimEnd().split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('- id: '));
  const bad = lines.with(last, '- id: C01').join('\n');
  const report = reportWith(file, (full) => writeFileSync(full, `${bad}\n`));
  expect(report).toContain(`${file}:${last + 1}:3  C01 › id\n`);
});

test('at least a hundred mistakes are held, each under a name of its own', () => {
  const names = [...mistakes, ...moreMistakes, ...misplacements].map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(100);
  expect(new Set(names).size).toBe(names.length);
});
