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

function textRows({ entry, path }: PlacedText): Row[] {
  return (entry.words[rootLanguage]?.prose.mentions ?? [])
    .filter(({ target }) => target === 'sentence')
    .map(({ component, id }): Row => {
      const kind = component === 'Quote' ? 'quotation' : 'paraphrase';
      return [id, { kind, path, id: entry.id }];
    });
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

/** An entry with texts, and the address at which they stand. */
interface PlacedText {
  path: string;
  entry: Entry<unknown, { title: string }>;
}

/** Every entry that has texts, with their address. */
export function placedTexts(content: Content): PlacedText[] {
  const at = (pathOf: (id: string) => string) => (entry: PlacedText['entry']) => ({
    path: pathOf(entry.id),
    entry,
  });
  return [
    ...content.chapters.map(at((id) => `/#${chapterAnchor(id)}`)),
    ...content.sites.map(at((id) => `/sites/${id}/`)),
    ...content.directives.map(at((id) => `/directives/${id}/`)),
    ...content.pages.map(at(pagePath)),
  ];
}

/** What leans on each sentence, each place named once. */
export function leansOn(content: Content): Leans {
  const rows = [...factRows(content), ...placedTexts(content).flatMap(textRows)];
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
