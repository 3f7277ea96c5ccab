// Runs a TypeScript file of the tests as a script, with the aliases of the project.
import path from 'node:path';
import { runnerImport } from 'vite';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Give the file to run: node tests/run.mjs tests/figures.ts');

await runnerImport(path.resolve(file), {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '~': path.resolve('src') } },
});
