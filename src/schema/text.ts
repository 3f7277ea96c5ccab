import { z } from 'astro/zod';
import { checkedMark } from './ledger.ts';

/** Characters that change how a text reads without being seen: controls, bidi overrides, zero-width signs, tags, and the sign for what was lost. */
export const hiddenCharacter =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}]/u;

/** A text without line breaks at its ends and without hidden characters; never empty. */
export const text = z
  .string()
  .min(1, 'a text that is not empty')
  .refine((value) => value === value.trim(), 'a text without white space at its start or end')
  .refine(
    (value) => !hiddenCharacter.test(value),
    'a text without hidden characters (control, bidi or zero-width)',
  );

/** A text in every language that is published. */
export const localText = z.strictObject({
  /** The English text. */
  en: text,
  /** The Chinese text, in simplified characters. */
  'zh-Hans': text,
});

/** A name of an entry in an address: lower-case Latin letters, digits and single hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a slug (lower-case letters, digits, hyphens)');

/** What stands for all else that a written file holds. */
export const seal = z.string().regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits');

/** The number of a sentence of the report, S1 to S38. */
export const sentenceId = z
  .string()
  .regex(/^S([1-9]|[12]\d|3[0-8])$/, 'a sentence number (S1 to S38)');

/** The number of a citation, C01 to C99. */
export const citationId = z
  .string()
  .regex(/^C(0[1-9]|[1-9]\d)$/, 'a citation number (C01 to C99, such as C20)');

/** Whether numbers such as S9 and S10 rise, so that none stands twice. */
function rise(ids: readonly string[]): boolean {
  return ids.every((id, index) => {
    const before = ids[index - 1];
    return before === undefined || Number(before.slice(1)) < Number(id.slice(1));
  });
}

const rising = 'numbers that rise, each once';

/** The numbers of sentences, in the order of the report; none is possible. */
export const sentenceIds = z.array(sentenceId).refine(rise, rising);

/** The numbers of sentences, in the order of the report; at least one. */
export const someSentenceIds = z
  .array(sentenceId)
  .min(1, 'at least one sentence')
  .refine(rise, rising);

/** The numbers of citations, the lowest first; none is possible. */
export const citationIds = z.array(citationId).refine(rise, rising);

/** The numbers of citations, the lowest first; at least one. */
export const someCitationIds = z
  .array(citationId)
  .min(1, 'at least one citation')
  .refine(rise, rising);

/** The number of an ask, D01 to D99. */
export const askId = z
  .string()
  .regex(/^D(0[1-9]|[1-9]\d)$/, 'an ask number (D01 to D99, such as D07)');

/** How sure we are, from 0 (a guess) to 1 (certain). */
export const confidence = z.number().min(0).max(1);

/** A calendar date, YYYY-MM-DD; YAML readers that make a date of it are undone. */
export const date = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('a date (YYYY-MM-DD)'),
);

/** A name as readers of both languages meet it. */
export const bilingualName = z.strictObject({
  /** The name in English. */
  en: text,
  /** The name in simplified Chinese; left out where it is not known. */
  'zh-Hans': text.optional(),
  /** The Chinese name in pinyin with tone marks; left out where the Chinese is not known. */
  pinyin: text.optional(),
});

/** What a page in Chinese heads an entry with whose Chinese name is not known: our words, not a name that was found. */
export const heading = z.strictObject({
  /** The words, in simplified characters. */
  'zh-Hans': text,
});

/** A statement about someone or something that comes from outside the report, with its sources. */
export const citedFact = z.strictObject({
  /** The statement, in our words, with its year. */
  text: localText,
  /** The citations that carry it; at least one. */
  sources: someCitationIds,
});

/** The head of every text file: what a page is called and how it is announced. */
export const wordsHead = {
  /** The title of the page, at most 70 signs. */
  title: text.max(70, 'at most 70 signs'),
  /** One or two sentences for search engines and link previews, 20 to 200 signs. */
  description: text.min(20, 'at least 20 signs').max(200, 'at most 200 signs'),
  /** The day the text last changed, YYYY-MM-DD. */
  updated: date,
  /** What stands for the English text that a Chinese one was last checked against; written by `npm run checked`. */
  checkedAgainst: checkedMark.optional(),
};

export type LocalText = z.infer<typeof localText>;
export type Heading = z.infer<typeof heading>;
export type BilingualName = z.infer<typeof bilingualName>;
export type CitedFact = z.infer<typeof citedFact>;
