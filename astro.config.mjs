import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { clientModules } from './src/hosting/client-modules.ts';
import { contentProof } from './src/hosting/content-proof.mjs';
import { portable } from './src/hosting/portable.mjs';
import { searchIndex } from './src/hosting/search-index.ts';
import { languages, languageSegment, rootLanguage } from './src/i18n/languages.ts';

// The public address of the site, such as https://example.org/seven-stops; nothing invents one.
const site = process.env['SITE_URL'];

export default defineConfig({
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  scopedStyleStrategy: 'class',
  i18n: {
    defaultLocale: rootLanguage,
    locales: languages.map((code) => ({ path: languageSegment(code) ?? code, codes: [code] })),
  },
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets', concurrency: 4 },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [contentProof(), mdx({ syntaxHighlight: false }), portable(), searchIndex()],
  vite: {
    plugins: [clientModules()],
    build: {
      // Small scripts stand in the page: a module from a file does not run from disk.
      assetsInlineLimit: (file) => /\.(js|ts|astro)(\?|$)/.test(file),
      rolldownOptions: {
        // Every MDX text would print a warning about a directive that does no harm.
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
