// Run by hand once a Chinese text has been read against its English one:
// npm run checked -- content/sites/menglan/zh-Hans.mdx content/themes.yaml
import { bilingualLists, carryMark, markLists, translatedTexts } from './english.ts';

const root = process.cwd();
const [, , ...given] = process.argv;
const texts = translatedTexts(root).filter(({ file }) => given.includes(file));
const lists = bilingualLists(root).filter((file) => given.includes(file));
const unknown = given.filter(
  (file) => !lists.includes(file) && !texts.some((text) => text.file === file),
);
if (given.length === 0 || unknown.length > 0) {
  console.error(
    unknown.length > 0
      ? `${unknown.join(', ')}: wanted a zh-Hans.mdx, a list such as content/themes.yaml, or content/interface/en.json.`
      : 'Wanted: the files whose Chinese you have read against the English.',
  );
  process.exit(1);
}
try {
  // The lists first: where their ledger cannot be read, nothing is marked.
  if (lists.length > 0) markLists(root, lists);
  texts.forEach((text) => carryMark(root, text));
  console.log(`${texts.length + lists.length} marked as checked.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
