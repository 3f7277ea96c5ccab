import { rootLanguage } from '~/i18n/languages';
import type { Sentence } from '~/schema/report';
import { chapterAnchor } from './chapters';
import type { Content, Entry } from './content';

/** Something that leans on a sentence of the report. */
export interface Lean {
  kind: 'quotation' | 'paraphrase' | 'ask' | 'visit' | 'person' | 'organisation' | 'glossary';
  /** The address of the page it stands on. */
  path: string;
  /** What it is: the id of an entry, or the number of an ask. */
  id: string;
}

/** What leans on each sentence, by the sentence's number. */
export type Leans = ReadonlyMap<string, readonly Lean[]>;

type Row = readonly [sentence: string, lean: Lean];

function textRows(
  entries: readonly Entry<unknown, unknown>[],
  pathOf: (id: string) => string,
): Row[] {
  return entries.flatMap((entry) =>
    (entry.words[rootLanguage]?.prose.mentions ?? [])
      .filter(({ target }) => target === 'sentence')
      .map(({ component, id }): Row => {
        const kind = component === 'Quote' ? 'quotation' : 'paraphrase';
        return [id, { kind, path: pathOf(entry.id), id: entry.id }];
      }),
  );
}

function factRows(content: Content): Row[] {
  return [
    ...content.directives.flatMap(({ id, facts }) =>
      facts.asks.map((ask): Row => [
        ask.sentence,
        { kind: 'ask', path: `/directives/${id}/#${ask.id}`, id: ask.id },
      ]),
    ),
    ...content.sites.flatMap(({ id, facts }) =>
      facts.sentences.map((sentence): Row => [
        sentence,
        { kind: 'visit', path: `/sites/${id}/`, id },
      ]),
    ),
    ...content.people.flatMap(({ id, sentences }) =>
      sentences.map((sentence): Row => [sentence, { kind: 'person', path: `/people/#${id}`, id }]),
    ),
    ...content.organisations.flatMap(({ id, sentences }) =>
      sentences.map((sentence): Row => [
        sentence,
        { kind: 'organisation', path: `/people/#${id}`, id },
      ]),
    ),
    ...content.glossary.flatMap(({ id, sentences, quote }) =>
      [...new Set([...sentences, ...(quote ? [quote.from] : [])])].map((sentence): Row => [
        sentence,
        { kind: 'glossary', path: `/glossary/#${id}`, id },
      ]),
    ),
  ];
}

/** The address of a page of `content/pages`, by its id. */
export function pagePath(id: string): string {
  return id === 'not-found' ? '/404.html' : `/${id}/`;
}

/** What leans on each sentence, each place named once. */
export function leansOn(content: Content): Leans {
  const rows = [
    ...factRows(content),
    ...textRows(content.chapters, (id) => `/#${chapterAnchor(id)}`),
    ...textRows(content.sites, (id) => `/sites/${id}/`),
    ...textRows(content.directives, (id) => `/directives/${id}/`),
    ...textRows(content.pages, pagePath),
  ];
  const leans = new Map<string, Lean[]>(content.sentences.map(({ id }) => [id, []]));
  for (const [sentence, lean] of rows) {
    const list = leans.get(sentence) ?? [];
    const known = list.some(({ kind, path }) => kind === lean.kind && path === lean.path);
    leans.set(sentence, known ? list : [...list, lean]);
  }
  return leans;
}

/** The sentences that nothing leans on and that give no reason; the glossary alone does not count as use. */
export function findUnleaned(content: Content, leans: Leans): Sentence[] {
  return content.sentences.filter(({ id, unused }) => {
    const used = leans.get(id)?.some(({ kind }) => kind !== 'glossary') ?? false;
    return !used && unused === undefined;
  });
}
