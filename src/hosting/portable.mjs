import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { relativeCss, relativeHtml } from './relative.ts';

/** Rewrites a file of the built site in place where its addresses are root-absolute. */
function rewrite(root, file) {
  const change = file.endsWith('.html') ? relativeHtml : file.endsWith('.css') ? relativeCss : null;
  if (!change) return;
  const full = path.join(root, file);
  const before = readFileSync(full, 'utf8');
  const after = change(before, file.split(path.sep).join('/'));
  if (after !== before) writeFileSync(full, after);
}

/** Makes every address in the built site relative, so that it runs under any path and from disk. */
export function portable() {
  return {
    name: 'portable',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
        files.forEach((file) => rewrite(root, file));
        logger.info('addresses are relative');
      },
    },
  };
}
