import path from 'node:path';
import { runnerImport } from 'vite';

const alias = { '~': path.resolve('src') };
const options = { configFile: false, logLevel: 'error', resolve: { alias } };
const { module } = await runnerImport('./src/lint/release.ts', options);
const { said, isDone } = module.release(process.cwd(), { first: process.argv.includes('--first') });
console.log(said);
process.exitCode = isDone ? 0 : 1;
