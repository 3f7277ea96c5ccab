import type { Problem } from '~/model/problem';
import {
  bilingualLists,
  englishMark,
  findCarriedMark,
  ledgerFile,
  readLedger,
  translatedTexts,
} from './english';

function stale(file: string, english: string, came: string | undefined, wanted: string): Problem {
  return {
    file,
    path: file === ledgerFile ? [english] : ['checkedAgainst'],
    came: came ?? 'nothing',
    wanted: `\`${wanted}\`, which stands for ${english} as it is now`,
    hint: `read ${file.endsWith('/zh-Hans.mdx') || file === ledgerFile ? 'the Chinese' : 'it'} against the English, then: npm run checked -- ${file === ledgerFile ? english : file}`,
  };
}

/** Every Chinese text and list whose English changed after it was last checked. */
export function findStale(root: string): Problem[] {
  const ledger = readLedger(root);
  const texts = translatedTexts(root).flatMap(({ file, english }) => {
    const [carried, now] = [findCarriedMark(root, file), englishMark(root, english)];
    return carried === now || now === '' ? [] : [stale(file, english, carried, now)];
  });
  const lists = bilingualLists(root).flatMap((list) => {
    const [carried, now] = [ledger.get(list), englishMark(root, list)];
    return carried === now ? [] : [stale(ledgerFile, list, carried, now)];
  });
  const known = bilingualLists(root);
  const strays = [...ledger.keys()]
    .filter((list) => !known.includes(list))
    .map((list) => ({
      ...{ file: ledgerFile, path: [list], came: `the mark of ${list}` },
      ...{ wanted: 'only lists that are there', hint: 'take the line out' },
    }));
  return [...texts, ...lists, ...strays];
}
