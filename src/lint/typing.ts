import type { Language } from '~/i18n/languages';

/** A slip of the fingers in a text. */
export interface Slip {
  /** Where it is in the text, from 0. */
  index: number;
  came: string;
  wanted: string;
  hint?: string;
}

/** Marks that come in pairs. */
const pairs = ['“”', '（）', '《》', '「」', '『』', '()', '[]'];

/** What is wanted where `npm run new` has left its sign, `TODO`. */
export const stillToWrite = 'the words that are still to be written';

/** Whether a value is the sign that `npm run new` leaves for what nobody has written yet. */
export function isUnwritten(value: unknown): boolean {
  return typeof value === 'string' && /\bTODO\b/.test(value);
}

interface Pattern {
  sign: RegExp;
  wanted: string;
  languages?: readonly Language[];
}

const patterns: readonly Pattern[] = [
  { sign: /\bTODO\b/g, wanted: stillToWrite },
  { sign: / {2,}|[\t\u2000-\u200a\u3000]/g, wanted: 'one plain space' },
  { sign: /["'`]/g, wanted: 'a curved quotation mark or apostrophe: “ ” ’' },
  { sign: /[*^|\\#~@<>]/g, wanted: 'words and marks only' },
  { sign: /[,;:]{2,}|\.{2,}|[，。；：、？！]{2,}/g, wanted: 'one mark' },
  { sign: / (?=[,;:.!?，。；：、？！”）》](?!\w))/g, wanted: 'no space before a mark' },
  {
    sign: /(?<=\p{Script=Han})[,.;:?!()]|[,;:?!()](?=\p{Script=Han})/gu,
    wanted: 'a full-width mark: ，。；：？！（）',
    languages: ['zh-Hans'],
  },
  {
    sign: /\n/g,
    wanted: 'a paragraph on one line: in Chinese a break would show as a space',
    languages: ['zh-Hans'],
  },
  {
    sign: /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu,
    wanted: 'no space between Chinese signs',
    languages: ['zh-Hans'],
  },
];

function around(text: string, index: number): string {
  return `“${text.slice(Math.max(0, index - 12), index + 12).replaceAll('\n', ' ')}”`;
}

/** Signs that no text of a language has. */
export function findSlips(text: string, language: Language): Slip[] {
  return patterns
    .filter(({ languages }) => !languages || languages.includes(language))
    .flatMap(({ sign, wanted }) =>
      [...text.matchAll(sign)].map(({ 0: found, index }) => ({
        index,
        came: isUnwritten(found)
          ? `“${text.slice(index, index + 60)}”`
          : `\`${found === '\n' ? 'a line break' : found}\` in ${around(text, index)}`,
        wanted,
      })),
    );
}

/** The first mark of a text that has lost its other half; at most one, since the rest follows from it. */
export function findUnpaired(text: string): Slip[] {
  const open: { close: string; index: number }[] = [];
  const tell = (index: number): Slip[] => [
    {
      index,
      came: `\`${text.charAt(index)}\` alone in ${around(text, index)}`,
      wanted: `both halves of the pair: ${pairs.find((pair) => pair.includes(text.charAt(index)))}`,
    },
  ];
  for (const [index, sign] of text.split('').entries()) {
    const opened = pairs.find(([first]) => first === sign)?.charAt(1);
    if (opened) open.push({ close: opened, index });
    else if (pairs.some((pair) => pair.endsWith(sign)) && open.pop()?.close !== sign)
      return tell(index);
  }
  const [left] = open;
  return left ? tell(left.index) : [];
}
