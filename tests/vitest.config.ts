/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

function project(name: string, include: string[], timeout = 10_000) {
  return {
    extends: true as const,
    test: { name, include, testTimeout: timeout, hookTimeout: 120_000, isolate: false },
  };
}

export default defineConfig({
  root,
  resolve: { alias: { '~': path.join(root, 'src') } },
  test: {
    css: true,
    // Most of the time a file of browser tests waits for its browser.
    maxWorkers: availableParallelism() + 2,
    // A browser on a busy machine may need longer than the second that is usual.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      project(
        'unit',
        [
          'tests/{bench,check,components,embed,graphics,i18n,lint,map,model,pictures,hosting,house}/**/*.test.ts',
        ],
        60_000,
      ),
      project('content', ['tests/content/**/*.test.ts']),
      project('site', ['tests/site/**/*.test.ts'], 120_000),
      project('full', ['tests/full/**/*.test.ts'], 300_000),
      project('browser', ['tests/browser/**/*.test.ts'], 300_000),
    ],
  },
});
