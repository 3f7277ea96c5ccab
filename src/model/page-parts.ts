import type { Words } from '~/i18n/words';

/** A part of a page: its anchor and its title. */
export interface Part {
  id: string;
  title: string;
}

/** The parts of a text in their order: its own headings and those that components bring. */
export function partsOf(
  body: string,
  headings: readonly { depth: number; slug: string; text: string }[],
  words: Words,
): Part[] {
  const own = headings.filter(({ depth }) => depth === 2);
  return [...body.matchAll(/^(## |<Asks |<Unknown>)/gm)].flatMap(([, sign]): Part[] => {
    if (sign === '<Asks ') return [{ id: 'asked', title: words.whatWasAsked }];
    if (sign === '<Unknown>') return [{ id: 'unknown', title: words.unknown }];
    const next = own.shift();
    return next ? [{ id: next.slug, title: next.text }] : [];
  });
}
