import type { Citation } from '~/schema/citation';
import { chapterAnchor } from './chapters';
import { allEntries, byNumber, siteSources, textIn, type Content, type Entry } from './content';
import type { Language } from '~/i18n/languages';
import { pagePath } from './ledger';
import type { Prose } from './prose';
import { pick } from './tour';

/** The ids of the citations that a text uses, in the order of their first use. */
export function citedIn(prose: Prose): string[] {
  const cited = prose.mentions.filter(({ target }) => target === 'citation');
  return [...new Set(cited.map(({ id }) => id))];
}

/** The citations with the given ids, in number order. */
export function citationsFor(content: Content, ids: readonly string[]): Citation[] {
  return [...new Set(ids)].sort(byNumber).map((id) => pick(content.citations, id));
}

/** A page that uses a citation. */
export interface Use {
  path: string;
  title: string;
}

/** The address of an entry that has a text, by the kind of its folder. */
function textPath(content: Content, entry: Entry<unknown, unknown>): string {
  const isOf = (list: readonly { id: string; file: string }[]) =>
    list.some(({ file }) => file === entry.file);
  if (isOf(content.chapters)) return `/#${chapterAnchor(entry.id)}`;
  if (isOf(content.sites)) return `/sites/${entry.id}/`;
  if (isOf(content.directives)) return `/directives/${entry.id}/`;
  return pagePath(entry.id);
}

function usesInTexts(content: Content, language: Language, id: string): Use[] {
  return allEntries(content)
    .map((entry) => ({ entry, text: textIn(entry, language) }))
    .filter(({ text }) => citedIn(text.prose).includes(id))
    .map(({ entry, text }) => ({ path: textPath(content, entry), title: text.head.title }));
}

/** Every page that uses a citation; lists of people, terms and corrections count as one page each. */
export function usesOf(
  content: Content,
  language: Language,
  id: string,
  titles: { people: string; glossary: string; map: string; corrections: string },
): Use[] {
  const facts = [...content.people, ...content.organisations].flatMap((entry) => entry.facts);
  const inPeople = facts.some((fact) => fact.sources.includes(id));
  const inGlossary = content.glossary.some((entry) => entry.sources.includes(id));
  const inMap = content.cities.some((city) => city.sources.includes(id));
  const inCorrections = content.corrections.some((entry) => entry.sources.includes(id));
  const names = content.sites.filter(({ facts }) => siteSources(facts).includes(id));
  const found = [
    ...usesInTexts(content, language, id),
    ...names.map((entry) => ({
      path: `/sites/${entry.id}/`,
      title: textIn(entry, language).head.title,
    })),
    ...(inPeople ? [{ path: '/people/', title: titles.people }] : []),
    ...(inGlossary ? [{ path: '/glossary/', title: titles.glossary }] : []),
    ...(inMap ? [{ path: '/map/', title: titles.map }] : []),
    ...(inCorrections ? [{ path: '/corrections/', title: titles.corrections }] : []),
  ];
  return found.filter((use, index) => found.findIndex(({ path }) => path === use.path) === index);
}
