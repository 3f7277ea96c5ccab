import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { content, root } from './real';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('the edition, the package and the newest entry of the changelog have one number', () => {
  const { version, published } = content.edition;
  const { version: packed } = JSON.parse(read('package.json'));
  expect(packed).toBe(`${version}.0`);
  const [, newest, day = ''] = /^## \[([\d.]+)\] - (.*)$/m.exec(read('CHANGELOG.md')) ?? [];
  expect(newest).toBe(version);
  expect(day >= published).toBe(true);
});

test('every action of the workflows is pinned to a commit, and says which version that is', () => {
  for (const file of ['ci.yml', 'pages.yml']) {
    const lines = read(`.github/workflows/${file}`).match(/uses: .*/g) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});
