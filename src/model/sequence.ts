import { byNumber, type Content } from './content';
import type { Problem } from './problem';

interface Numbered {
  number: number;
  file: string;
  path: readonly (string | number)[];
}

/** Numbers that run from 1: a gap is a slip or a loss, and it is told where the numbers go on. */
function findGaps(what: string, entries: readonly Numbered[]): Problem[] {
  const sorted = [...entries].sort((a, b) => a.number - b.number);
  return sorted.flatMap(({ number, ...place }, index) => {
    const before = sorted[index - 1]?.number ?? 0;
    if (number <= before + 1) return [];
    return [{ ...place, came: `${what} ${number}`, wanted: `${what} ${before + 1} first` }];
  });
}

function asksOf(content: Content) {
  return content.directives
    .flatMap(({ facts, file }) =>
      facts.asks.map((ask, index) => ({ ...ask, file, path: ['asks', index] })),
    )
    .sort((a, b) => byNumber(a.id, b.id));
}

/** Every ask whose sentence stands before that of the ask before it: asks are numbered as the report tells them. */
function findDisorder(content: Content): Problem[] {
  const asks = asksOf(content);
  return asks.flatMap(({ id, sentence, file, path }, index) => {
    const before = asks[index - 1];
    if (!before || byNumber(before.sentence, sentence) <= 0) return [];
    return [
      {
        file,
        path: [...path, 'sentence'],
        came: `${id} from ${sentence}`,
        wanted: `${before.sentence} or later: ${before.id}, the ask before, stands there`,
        hint: 'asks are numbered in the order of the report',
      },
    ];
  });
}

/** Every gap in the numbers of stops, asks and orders, and every ask out of the order of the report. */
export function findOutOfSequence(content: Content): Problem[] {
  const orders = (entries: readonly { facts: { order: number }; file: string }[]) =>
    entries.map(({ facts, file }) => ({ number: facts.order, file, path: ['order'] }));
  return [
    ...findGaps(
      'stop',
      content.sites.map(({ facts, file }) => ({ number: facts.stop, file, path: ['stop'] })),
    ),
    ...findGaps('order', orders(content.directives)),
    ...findGaps('order', orders(content.chapters)),
    ...findGaps(
      'order',
      content.stages.map(({ id, order }) => ({
        ...{ number: order, file: 'content/chain.yaml', path: [id, 'order'] },
      })),
    ),
    ...findGaps(
      'ask',
      asksOf(content).map(({ id, file, path }) => ({
        ...{ number: Number(id.slice(1)), file, path: [...path, 'id'] },
      })),
    ),
    ...findDisorder(content),
  ];
}
