import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dist } from './built';

const rules = readFileSync(path.join(dist, '_headers'), 'utf8').split('\n');

test('_headers has at most the hundred rules that Cloudflare reads, in lines it takes', () => {
  expect(rules.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...rules.map((line) => line.length))).toBeLessThanOrEqual(2000);
});
