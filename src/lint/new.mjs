// Begins an entry of the content: npm run new -- site <slug>
import path from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/lint/begin.ts', {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '~': path.resolve('src') } },
});
const { says, code } = module.begin(process.cwd(), process.argv.slice(2));
if (code === 0) console.log(says);
else console.error(says);
process.exitCode = code;
