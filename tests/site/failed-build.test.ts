import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectFiles } from '../project-files';

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'project-'));
for (const item of projectFiles) {
  cpSync(path.join(root, item), path.join(copy, item), { recursive: true });
}
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a misspelt folder in the collections fails the build, although Astro would let it pass', () => {
  const config = path.join(copy, 'src/content.config.ts');
  const good = readFileSync(config, 'utf8');
  writeFileSync(config, good.replace("words('sites',", "words('site',"));
  const { status, stderr } = spawnSync('node', ['src/hosting/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
  });
  writeFileSync(config, good);
  expect(status).not.toBe(0);
  expect(stderr).toContain('the text of menglan in en');
});

test('a build that fails says why, with file and line, and leaves the last good site', () => {
  mkdirSync(path.join(copy, 'dist'));
  writeFileSync(path.join(copy, 'dist/index.html'), 'the last good one');
  const site = path.join(copy, 'content/sites/menglan/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('stage: brands', 'stage: brand'));

  const { status, stderr } = spawnSync('node', ['src/hosting/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/content\/sites\/menglan\/site\.yaml:\d+:\d+ {2}stage/);
  expect(stderr).toContain('did you mean `brands`?');
  expect(readFileSync(path.join(copy, 'dist/index.html'), 'utf8')).toBe('the last good one');
});
