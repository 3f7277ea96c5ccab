import { allEntries, type Content } from './content';
import { findNearest } from './nearest';
import { knownPages } from './page-texts';
import type { Problem } from './problem';
import type { Target } from './prose';
import { figures, meetings } from './venues';

/** The ids that exist, by what they name. */
type Known = Record<Target | 'city' | 'stage' | 'address', ReadonlySet<string>>;

/** What is wanted where a reference does not resolve. */
const wanted: Record<keyof Known, string> = {
  sentence: 'a sentence of the report (content/report/sentences.yaml)',
  citation: 'a citation (content/sources.yaml)',
  glossary: 'an entry of content/glossary.yaml',
  site: 'a site (content/sites)',
  directive: 'a directive (content/directives)',
  theme: 'a theme (content/themes.yaml)',
  venue: `a site, or one of ${meetings.join(', ')}`,
  figure: 'a figure',
  city: 'a city (content/cities.yaml)',
  stage: 'a stage (content/chain.yaml)',
  address: 'an address of a page of ours',
};

function ids(entries: readonly { id: string }[]): string[] {
  return entries.map((entry) => entry.id);
}

/** The ids that the content defines. */
function knownIds(content: Content): Known {
  return {
    sentence: new Set(ids(content.sentences)),
    citation: new Set(ids(content.citations)),
    glossary: new Set(ids(content.glossary)),
    site: new Set(ids(content.sites)),
    directive: new Set(ids(content.directives)),
    theme: new Set(ids(content.themes)),
    venue: new Set([...ids(content.sites), ...meetings]),
    figure: new Set(figures),
    city: new Set(ids(content.cities)),
    stage: new Set(ids(content.stages)),
    address: new Set(knownPages(content)),
  };
}

/** A reference: what it names, and where it stands. */
interface Reference {
  kind: keyof Known;
  id: string;
  file: string;
  path: readonly (string | number)[];
  line?: number;
  column?: number;
}

function each(
  kind: keyof Known,
  list: readonly string[],
  file: string,
  path: readonly (string | number)[],
): Reference[] {
  return list.map((id, index) => ({ kind, id, file, path: [...path, index] }));
}

function siteReferences(content: Content): Reference[] {
  return content.sites.flatMap(({ facts, file }) => [
    { kind: 'city' as const, id: facts.city, file, path: ['city'] },
    { kind: 'stage' as const, id: facts.stage, file, path: ['stage'] },
    ...each('sentence', facts.sentences, file, ['sentences']),
    ...each('citation', facts.name.sources, file, ['name', 'sources']),
    ...('sources' in facts.position
      ? each('citation', facts.position.sources, file, ['position', 'sources'])
      : []),
  ]);
}

function directiveReferences(content: Content): Reference[] {
  return content.directives.flatMap(({ facts, file }) => [
    { kind: 'venue' as const, id: facts.venue, file, path: ['venue'] },
    ...facts.asks.flatMap((ask, index) => [
      {
        kind: 'sentence' as const,
        id: ask.sentence,
        file,
        path: ['asks', index, 'sentence'],
      },
      ...each('theme', ask.themes, file, ['asks', index, 'themes']),
    ]),
  ]);
}

function chapterReferences(content: Content): Reference[] {
  return content.chapters.flatMap(({ facts, file }) => [
    ...each('site', facts.stops, file, ['stops']),
    ...each('site', facts.pointedOut ?? [], file, ['pointedOut']),
  ]);
}

function listReferences(content: Content): Reference[] {
  const people = content.people.map((entry) => ({ entry, file: 'content/people.yaml' }));
  const organisations = content.organisations.map((entry) => ({
    entry,
    file: 'content/organisations.yaml',
  }));
  return [
    ...[...people, ...organisations].flatMap(({ entry, file }) => [
      ...each('sentence', entry.sentences, file, [entry.id, 'sentences']),
      ...entry.facts.flatMap((fact, index) =>
        each('citation', fact.sources, file, [entry.id, 'facts', index, 'sources']),
      ),
    ]),
    ...content.glossary.flatMap((entry) => [
      ...each('sentence', entry.sentences, 'content/glossary.yaml', [entry.id, 'sentences']),
      ...each('citation', entry.sources, 'content/glossary.yaml', [entry.id, 'sources']),
    ]),
    ...content.corrections.flatMap((entry) =>
      each('citation', entry.sources, 'content/corrections.yaml', [entry.id, 'sources']),
    ),
    ...content.cities.flatMap((entry) =>
      each('citation', entry.sources, 'content/cities.yaml', [entry.id, 'sources']),
    ),
  ];
}

/** Every text of the content with its file, whatever its language. */
export function allTexts(content: Content) {
  return allEntries(content).flatMap((entry) => Object.values(entry.words));
}

function proseReferences(content: Content): Reference[] {
  return allTexts(content).flatMap(({ prose, file }) => [
    ...prose.mentions.map(({ target, id, component, line, column }) => ({
      ...{ kind: target, id, file, path: [`<${component}>`] },
      ...{ line, column },
    })),
    ...prose.links.map(({ address, line, column }) => ({
      ...{ kind: 'address' as const, id: address, file, path: ['link'] },
      ...{ line, column },
    })),
  ]);
}

/** Every reference that leads nowhere. */
export function findLostReferences(content: Content): Problem[] {
  const known = knownIds(content);
  const references = [
    ...siteReferences(content),
    ...directiveReferences(content),
    ...chapterReferences(content),
    ...listReferences(content),
    ...proseReferences(content),
  ];
  return references
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ kind, id, ...place }) => {
      const hint = findNearest(id, known[kind]);
      return {
        ...place,
        came: id === '' ? 'nothing' : `\`${id}\``,
        wanted:
          known[kind].size <= 8 ? `${wanted[kind]}: ${[...known[kind]].join(', ')}` : wanted[kind],
        ...(hint ? { hint } : {}),
      };
    });
}
