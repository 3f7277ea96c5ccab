import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Where a build tells what it put into the scripts of the pages, for a test to hold the bill of materials against. */
export const modulesFile = '.build/client-modules.json';

/** The modules of a chunk that have a part in it, from the project's folder. */
function modulesIn(modules: Readonly<Record<string, { renderedLength: number }>>): string[] {
  return Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => path.relative(process.cwd(), id.split('?')[0] ?? id))
    .map((file) => file.split(path.sep).join('/'));
}

/** Writes down every module that has a part in the scripts of the pages, as the bundler sees it. */
export function clientModules(): Plugin {
  return {
    name: 'client-modules',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      // Small scripts are taken out of the bundle and into the pages by hooks that come later.
      order: 'pre',
      handler: (_, bundle) => {
        const modules = Object.values(bundle).flatMap((chunk) =>
          chunk.type === 'chunk' ? modulesIn(chunk.modules) : [],
        );
        mkdirSync(path.dirname(modulesFile), { recursive: true });
        writeFileSync(modulesFile, `${JSON.stringify([...new Set(modules)].sort(), null, 1)}\n`);
      },
    },
  };
}
