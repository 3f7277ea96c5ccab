import path from 'node:path';
import { build } from 'esbuild';

/** The script for the pages of others, that gives our iframes there their height, as one classic script. */
export async function parentScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve('src/embed/parent.client.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2017',
    banner: { js: '/* Seven Stops: gives its frames their height. MIT. */' },
  });
  return outputFiles[0]?.text ?? '';
}
