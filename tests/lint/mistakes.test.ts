import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '~/lint/check';
import { reportProblems } from '~/lint/report';
import { mistakes } from './mistakes';
import { moreMistakes } from './more-mistakes';

const root = path.resolve(import.meta.dirname, '../..');
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
    // What follows from the mistake in other files changes with the content, and so do lines of prose.
    const own = report?.split('\n\n').filter((block) => block.startsWith(file)) ?? [];
    const kept = `${own.join('\n\n').replace(/(\.(mdx|yaml|json)):\d+/g, '$1:…')}\n`;
    await expect(kept).toMatchFileSnapshot(`./messages/${name}.txt`);
  });
});

test('a text that is missing is told, with the language', () => {
  const report = reportWith('content/sites/menglan/en.mdx', (full) => rmSync(full));
  expect(report).toContain('the text of menglan in en');
});

test('bytes that are not UTF-8 are told', () => {
  const report = reportWith('content/sites/menglan/en.mdx', (full) =>
    writeFileSync(full, Buffer.from([0xff, 0xfe, 0x41])),
  );
  expect(report).toContain('bytes that are not UTF-8');
});

test('a file that nobody reads is told', () => {
  const report = reportWith('content/sites/menglan/fr.mdx', (full) => writeFileSync(full, ''));
  expect(report).toContain('a file named fr.mdx');
});

test('two folders cannot share an id, and a bad folder name is told', () => {
  const report = reportWith('content/sites/Menglan-2', (full) =>
    cpSync(path.join(copy, 'content/sites/menglan'), full, { recursive: true }),
  );
  expect(report).toContain('the folder name `Menglan-2`');
});

test('a folder that is empty or misspelt does not pass for a site without content', () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'empty-'));
  cpSync(path.join(root, 'content'), path.join(empty, 'content'), { recursive: true });
  rmSync(path.join(empty, 'content/chapters'), { recursive: true });
  expect(reportProblems(empty)).toContain('at least one entry of chapters');
  rmSync(empty, { recursive: true });
});
