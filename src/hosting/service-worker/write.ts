import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { hostFiles } from '../header-files.ts';
import { hashFolder, type Manifest } from '../manifest.ts';
import { addressOf } from './addresses.ts';
import type { Copy } from './copy.ts';

/** The name of the service worker, at the root, so that the whole site is its scope. */
export const workerName = 'sw.js';

/** What no reader opens, or what is large and meant to be taken away. */
const left: readonly RegExp[] = [
  /\.zip$/,
  /(^|\/)(cards|oembed)\//,
  /(^|\/)press\/(.*)\.(?!html$)[a-z0-9]+$/,
  /(^|\/)feed\.xml$/,
  /^(sitemap-[a-z0-9]+\.xml|robots\.txt|READ-ME\.txt|sw\.js)$/,
];

/** Whether a file of the site belongs into the copy that browsers keep. */
export function isKept(file: string): boolean {
  return !hostFiles.some((name) => name === file) && !left.some((pattern) => pattern.test(file));
}

/** The copy of a build whose files have these hashes. */
export function copyOf(id: string, manifest: Manifest): Copy {
  const kept = [...manifest].filter(([file]) => isKept(file));
  return { id, files: Object.fromEntries(kept.map(([file, hash]) => [addressOf(file), hash])) };
}

/** The code of the worker: the one that keeps a copy, or the one that takes leave and its copies with it. */
export async function workerCode(kind: 'worker' | 'farewell'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, `${kind}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

/** Tells the worker of a finished and named build what its copy holds. */
export function tellCopy(folder: string, id: string): void {
  const file = path.join(folder, workerName);
  const copy = JSON.stringify(copyOf(id, hashFolder(folder)));
  writeFileSync(file, `const copy=${copy};\n${readFileSync(file, 'utf8')}`);
}
