import { globSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Where every script that runs in a browser begins, but the map engine. */
const entries = ['src/**/*.client.ts', 'src/hosting/service-worker/{worker,farewell}.ts'];

/** The files that have a part in the scripts of the pages, from the project's folder, packages' among them. */
export async function scriptModules(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: globSync(entries).sort(),
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'scripts',
    alias: { '~': path.resolve('src') },
    loader: { '.css': 'text' },
    define: { __words: '{}' },
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
  return [...new Set(used)].sort();
}
