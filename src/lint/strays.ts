import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { languages } from '~/i18n/languages';
import { findNearest } from '~/model/nearest';
import type { Problem } from '~/model/problem';

/** The lists of the content, without their ending. */
export const lists = [
  ...['chain', 'cities', 'corrections', 'edition', 'glossary', 'kept', 'organisations', 'people'],
  ...['sources', 'themes'],
] as const;

/** What the folders hold that are not made of entries. */
const known: Record<string, readonly string[]> = {
  '': [
    ...lists.map((list) => `${list}.yaml`),
    ...['chapters', 'directives', 'pages', 'sites', 'interface', 'report'],
    ...['checked.yaml', 'published.json', 'README.md'],
  ],
  interface: languages.map((language) => `${language}.json`),
  report: ['fingerprint.json', 'sentences.yaml'],
};

/** Every file and folder of the content that nobody reads: a misspelt name must not pass for an empty place. */
export function findStrays(root: string): Problem[] {
  return Object.entries(known).flatMap(([folder, names]) => {
    const base = path.posix.join('content', folder);
    const found = existsSync(path.join(root, base)) ? readdirSync(path.join(root, base)) : [];
    return found
      .filter((name) => !names.includes(name) && !name.startsWith('.'))
      .map((name) => {
        const hint = findNearest(name, names);
        return {
          file: `${base}/${name}`,
          path: [],
          came: `\`${name}\`, which nothing reads`,
          wanted: `only ${names.join(', ')}`,
          ...(hint ? { hint } : {}),
        };
      });
  });
}
