import type { Content, Entry, Text } from './content';
import type { Problem } from './problem';
import type { Target } from './prose';

/** Something that the facts of an entry name, and where they name it. */
interface Named {
  target: Target;
  id: string;
  path: readonly (string | number)[];
}

const marks: Partial<Record<Target, (id: string) => string>> = {
  sentence: (id) => `<From id="${id}" /> or <Quote from="${id}"> in that text`,
  citation: (id) => `<Cite id="${id}" /> in that text`,
};

function leansOn({ prose }: Text<unknown>, { target, id }: Named): boolean {
  return prose.mentions.some((mention) => mention.target === target && mention.id === id);
}

function untoldBy<F>({ facts, words, file }: Entry<F, unknown>, named: (facts: F) => Named[]) {
  return Object.values(words).flatMap((text): Problem[] =>
    named(facts)
      .filter((one) => !leansOn(text, one))
      .map(({ target, id, path }) => ({
        file,
        path,
        came: `\`${id}\`, which ${text.file} does not lean on`,
        wanted: marks[target]?.(id) ?? 'a mark in that text',
        hint: 'is it the right number?',
      })),
  );
}

/** Every sentence that the facts of a stop or an ask name, and every source of a name, on which the text leans nowhere. */
export function findUntold(content: Content): Problem[] {
  const sites = content.sites.flatMap((site) =>
    untoldBy(site, ({ sentences, name }) => [
      ...sentences.map((id, index) => ({
        ...{ target: 'sentence' as const, id, path: ['sentences', index] },
      })),
      ...name.sources.map((id, index) => ({
        ...{ target: 'citation' as const, id, path: ['name', 'sources', index] },
      })),
    ]),
  );
  const asks = content.directives.flatMap((directive) =>
    untoldBy(directive, (facts) =>
      facts.asks.map(({ sentence }, index) => ({
        ...{ target: 'sentence' as const, id: sentence, path: ['asks', index, 'sentence'] },
      })),
    ),
  );
  return [...sites, ...asks];
}
