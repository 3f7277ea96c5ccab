// Run by hand, once: npm run fingerprint -- <the report as plain text>
import { readFileSync, writeFileSync } from 'node:fs';
import { makeFingerprint, splitSentences } from './fingerprint.ts';

const [report] = process.argv.slice(2);
if (!report) {
  console.error('Give the path of the report: npm run fingerprint -- report.txt');
  process.exit(1);
}

const target = 'content/report/fingerprint.json';
const made = makeFingerprint(splitSentences(readFileSync(report, 'utf8')));
writeFileSync(target, `${JSON.stringify(made, null, 1)}\n`);
console.log(`${target}: ${Object.keys(made.sentences).length} sentences`);
