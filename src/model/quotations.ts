import type { Content } from './content';
import { findMisquotation, findQuotedSentences } from './fingerprint';
import type { Problem } from './problem';
import { allTexts } from './references';

/** Words quoted from the report, and where they are quoted. */
export interface Quotation {
  text: string;
  sentence: string;
  file: string;
  path: readonly (string | number)[];
  line?: number;
  column?: number;
}

/** Every quotation in the content: those of the texts and those of the glossary. */
export function quotationsOf(content: Content): Quotation[] {
  const inTexts = allTexts(content).flatMap(({ prose, file }) =>
    prose.mentions
      .filter((mention) => mention.component === 'Quote')
      .map(({ text, id, line, column }) => ({
        ...{ text, sentence: id, file, path: ['<Quote>'] },
        ...{ line, column },
      })),
  );
  const inGlossary = content.glossary.flatMap(({ id, quote }) =>
    quote
      ? [
          {
            text: quote.text,
            sentence: quote.from,
            file: 'content/glossary.yaml',
            path: [id, 'quote'],
          },
        ]
      : [],
  );
  return [...inTexts, ...inGlossary];
}

/** Every quotation that does not stand, word for word, in the sentence it names. */
export function findMisquotations(content: Content): Problem[] {
  return quotationsOf(content).flatMap(({ text, sentence, ...place }) => {
    const reason = findMisquotation(content.fingerprint, sentence, text);
    if (reason === undefined) return [];
    const elsewhere = findQuotedSentences(content.fingerprint, text);
    return [
      {
        ...place,
        came: `“${text}” (${reason})`,
        wanted: `3 to 25 words that stand exactly so in ${sentence}`,
        ...(elsewhere.length > 0 ? { hint: `it stands in ${elsewhere.join(', ')}` } : {}),
      },
    ];
  });
}
