import { build } from 'esbuild';
import { parentScript } from '~/embed/bundle';
import type { ServedFile } from './serve-files';

/** The frame's side as a script for a page of a test. */
async function childScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { announceHeight } from './src/embed/child.client'; announceHeight();",
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

function page(height: string, script: string): string {
  return `<!doctype html><html lang="en"><title>Sample</title>
<style>body { margin: 0 } p { margin: 0; height: ${height} }</style>
<p>A frame of a height that one can tell.</p>
<script>${script}</script></html>`;
}

/** A site with three frames, with a page that is none, and with the script for the pages of others. */
export async function sampleSite(): Promise<Map<string, ServedFile>> {
  const child = await childScript();
  return new Map([
    ['/embed/sample/', { body: page('411.3px', child) }],
    ['/zh-hans/embed/sample/', { body: page('377px', child) }],
    ['/embed/tall/', { body: page('2000px', child) }],
    ['/about/', { body: page('411.3px', '') }],
    ['/embed/v1.js', { body: await parentScript() }],
  ]);
}
