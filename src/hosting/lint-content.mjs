import { checkContent } from './content-proof.mjs';

const report = await checkContent();
console.log(report ?? 'The content is in order.');
process.exitCode = report ? 1 : 0;
