import path from 'node:path';
import { runnerImport } from 'vite';

await runnerImport('./tests/figures.ts', {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '~': path.resolve('src') } },
});
