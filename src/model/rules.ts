import { publishedLanguages } from '~/i18n/languages';
import { chapterAnchor } from './chapters';
import { allEntries, folderOf, type Content, type Entry } from './content';
import { findStrayDays } from './days';
import { findMiscorrections } from './corrections';
import { findIdle } from './idle';
import { findUnequalTexts } from './parity';
import { findMisplaced } from './places';
import type { Problem } from './problem';
import { findMisquotations } from './quotations';
import { allTexts, findLostReferences } from './references';
import { findOutOfSequence } from './sequence';
import { findUntold } from './untold';
import { meetings } from './venues';

type Keyed = { key: string | number; file: string; path: readonly (string | number)[] };

function findTwins(what: string, entries: readonly Keyed[]): Problem[] {
  const first = new Map<string | number, Keyed>();
  return entries.flatMap((entry) => {
    const twin = first.get(entry.key);
    if (!twin) first.set(entry.key, entry);
    if (!twin) return [];
    return [
      {
        file: entry.file,
        path: entry.path,
        came: `\`${entry.key}\`, which ${twin.file} has already`,
        wanted: `another ${what}`,
      },
    ];
  });
}

function listIds(file: string, entries: readonly { id: string }[]): Problem[] {
  // By the place in the list: the id would lead to the first that has it.
  const keyed = entries.map(({ id }, index) => ({ key: id, file, path: [index, 'id'] }));
  return findTwins('id', keyed);
}

/** Every id, number or place that two entries claim. */
function findDuplicates(content: Content): Problem[] {
  const asks = content.directives.flatMap(({ facts, file }) =>
    facts.asks.map((ask, index) => ({ key: ask.id, file, path: ['asks', index, 'id'] })),
  );
  const ordered = (entries: readonly Entry<{ order: number }, unknown>[]) =>
    entries.map(({ facts, file }) => ({ key: facts.order, file, path: ['order'] }));
  const stages = content.stages.map(({ id, order }) => ({
    ...{ key: order, file: 'content/chain.yaml', path: [id, 'order'] },
  }));
  const stops = content.sites.map(({ facts, file }) => ({ key: facts.stop, file, path: ['stop'] }));
  const anchors = content.chapters.map(({ id, file }) => ({
    ...{ key: chapterAnchor(id), file, path: [] },
  }));
  const venues = [
    ...meetings.map((id) => ({ key: id, file: 'a meeting', path: [] })),
    ...content.sites.map(({ id, file }) => ({ key: id, file, path: [] })),
  ];
  return [
    ...findTwins('name of the folder', anchors),
    ...findTwins('name of the folder', venues),
    ...findTwins('stop number', stops),
    ...findTwins('order', ordered(content.directives)),
    ...findTwins('order', ordered(content.chapters)),
    ...findTwins('order', stages),
    ...findTwins('ask number', asks),
    ...listIds('content/themes.yaml', content.themes),
    ...listIds('content/chain.yaml', content.stages),
    ...listIds('content/cities.yaml', content.cities),
    ...listIds('content/sources.yaml', content.citations),
    ...listIds('content/people.yaml', content.people),
    ...listIds('content/organisations.yaml', content.organisations),
    ...listIds('content/glossary.yaml', content.glossary),
    ...listIds('content/kept.yaml', content.kept),
    ...listIds('content/corrections.yaml', content.corrections),
    ...listIds('content/report/sentences.yaml', content.sentences),
  ];
}

/** Every text that is missing in a language that is published, and every empty one. */
function findMissingTexts(content: Content): Problem[] {
  const missing = allEntries(content).flatMap((entry) =>
    publishedLanguages
      .filter((language) => !entry.words[language])
      .map((language) => ({
        file: `${folderOf(entry)}/${language}.mdx`,
        path: [],
        came: 'no file',
        wanted: `the text of ${entry.id} in ${language}`,
      })),
  );
  const empty = allTexts(content)
    .filter(({ prose }) => prose.words === 0)
    .map(({ file }) => ({
      file,
      path: [],
      came: 'an empty text',
      wanted: 'at least one sentence',
    }));
  return [...missing, ...empty];
}

/** Every ask without its words, and words without their ask. */
function findUnwordedAsks(content: Content): Problem[] {
  return content.directives.flatMap(({ facts, words }) =>
    Object.values(words).flatMap(({ head, file }) => {
      const asked = facts.asks.map((ask) => ask.id);
      const worded = Object.keys(head.asks);
      return [
        ...asked
          .filter((id) => !worded.includes(id))
          .map((id) => ({
            file,
            path: ['asks', id],
            came: 'nothing',
            wanted: `the words of ${id}`,
          })),
        ...worded
          .filter((id) => !asked.includes(id))
          .map((id) => ({
            file,
            path: ['asks', id],
            came: `words for ${id}`,
            wanted: `words only for the asks of directive.yaml: ${asked.join(', ')}`,
          })),
      ];
    }),
  );
}

/** Every collection that is empty: a misspelt folder must not pass for a site without content. */
function findEmptyCollections(content: Content): Problem[] {
  return Object.entries(content)
    .filter(([, entries]) => Array.isArray(entries) && entries.length === 0)
    .filter(([name]) => name !== 'corrections')
    .map(([name]) => ({
      file: 'content',
      path: [name],
      came: 'no entry',
      wanted: `at least one entry of ${name}`,
      hint: 'is the folder or file spelt as in src/content.config.ts?',
    }));
}

/** Everything that is wrong with the content as a whole; empty when it may be built. */
export function findProblems(content: Content): Problem[] {
  return [
    ...findEmptyCollections(content),
    ...findDuplicates(content),
    ...findMissingTexts(content),
    ...findStrayDays(content),
    ...findLostReferences(content),
    ...findMisplaced(content),
    ...findUnwordedAsks(content),
    ...findOutOfSequence(content),
    ...findUnequalTexts(content),
    ...findUntold(content),
    ...findMisquotations(content),
    ...findMiscorrections(content),
    ...findIdle(content),
  ];
}
