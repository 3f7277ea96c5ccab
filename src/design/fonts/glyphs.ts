import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The Han characters (and their punctuation) in a set of files, each once, sorted. */
function hanIn(root: string, patterns: string[]): string {
  const found = new Set<string>();
  for (const file of globSync(patterns, { cwd: root })) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const sign of text.match(/[\p{Script=Han}\u3001-\u301f\uff01-\uff5e]/gu) ?? []) {
      found.add(sign);
    }
  }
  return [...found].sort().join('');
}

/** Every Han character that the content and the base map use. */
export function findHan(root: string): string {
  return hanIn(root, ['content/**/*.{yaml,mdx,json}', 'src/geodata/*.json']);
}

/** The Han characters of the names on the map and of the stops; they come in a file of their own. */
export function labelHan(root: string): string {
  return hanIn(root, [
    'src/geodata/{places,water-labels}.json',
    'content/cities.yaml',
    'content/sites/*/site.yaml',
  ]);
}
