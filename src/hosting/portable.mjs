import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPolicy } from './page-policy.ts';
import { relativeCss, relativeHtml } from './relative.ts';
import { nameScopes, shortenScopes } from './short-scopes.ts';

/** What is left to do to a page or a style sheet whose scopes are short; nothing may change what a page's policy names after it. */
const finish = {
  '.html': (text, file) => withPolicy(relativeHtml(text, file), file),
  '.css': relativeCss,
};

/** Every page and style sheet of the built site: its path from the root and its text, one after the other. */
function* readTexts(root) {
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (path.extname(file) in finish) {
      yield { file, text: readFileSync(path.join(root, file), 'utf8') };
    }
  }
}

/** Only the texts. */
function* textsIn(texts) {
  for (const { text } of texts) yield text;
}

/** Makes every address in the built site relative, so that it runs under any path and from disk, and gives each page its policy. */
export function portable() {
  return {
    name: 'portable',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const names = nameScopes(textsIn(readTexts(root)));
        // Read again: all pages of a site of thousands at once are more than memory holds.
        for (const { file, text } of readTexts(root)) {
          const done = finish[path.extname(file)];
          const after = done(shortenScopes(text, names), file.split(path.sep).join('/'));
          if (after !== text) writeFileSync(path.join(root, file), after);
        }
        logger.info('addresses are relative, classes short, policies written');
      },
    },
  };
}
