import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { relativeCss, relativeHtml } from './relative.ts';
import { nameScopes, shortenScopes } from './short-scopes.ts';

const relativeFor = { '.html': relativeHtml, '.css': relativeCss };

/** Every page and style sheet of the built site: its path from the root and its text. */
function readTexts(root) {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) in relativeFor)
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** Makes every address in the built site relative, so that it runs under any path and from disk. */
export function portable() {
  return {
    name: 'portable',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const texts = readTexts(root);
        const names = nameScopes(texts.map(({ text }) => text));
        for (const { file, text } of texts) {
          const relative = relativeFor[path.extname(file)];
          const after = relative(shortenScopes(text, names), file.split(path.sep).join('/'));
          if (after !== text) writeFileSync(path.join(root, file), after);
        }
        logger.info('addresses are relative, classes short');
      },
    },
  };
}
