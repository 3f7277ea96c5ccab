import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPolicy } from './page-policy.ts';
import { relativeCss, relativeHtml } from './relative.ts';
import { nameScopes, shortenScopes } from './short-scopes.ts';

/** What is left to do to a page or a style sheet whose scopes are short; nothing may change a page after it. */
const finish = {
  '.html': (text, file) => withPolicy(relativeHtml(text, file), file),
  '.css': relativeCss,
};

/** Every page and style sheet of the built site: its path from the root and its text. */
function readTexts(root) {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) in finish)
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** Makes every address in the built site relative, so that it runs under any path and from disk, and gives each page its policy. */
export function portable() {
  return {
    name: 'portable',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const texts = readTexts(root);
        const names = nameScopes(texts.map(({ text }) => text));
        for (const { file, text } of texts) {
          const done = finish[path.extname(file)];
          const after = done(shortenScopes(text, names), file.split(path.sep).join('/'));
          if (after !== text) writeFileSync(path.join(root, file), after);
        }
        logger.info('addresses are relative, classes short, policies written');
      },
    },
  };
}
