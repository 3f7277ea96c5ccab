import type { Citation } from '~/schema/citation';
import { chapterAnchor } from './chapters';
import type { Content } from './content';
import { byNumber, textIn } from './content';
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

function usesInTexts(content: Content, language: Language, id: string): Use[] {
  const uses = (prose: Prose) => citedIn(prose).includes(id);
  const from = <T extends { id: string; title: string; prose: Prose }>(
    entries: readonly T[],
    path: (entry: T) => string,
  ) => entries.filter(({ prose }) => uses(prose)).map((e) => ({ path: path(e), title: e.title }));
  const toPage = (entry: Content['pages'][number] | Content['chapters'][number]) => {
    const { head, prose } = textIn(entry, language);
    return { id: entry.id, title: head.title, prose };
  };
  const sites = content.sites.map((entry) => {
    const { head, prose } = textIn(entry, language);
    return { id: entry.id, title: head.title, prose };
  });
  const directives = content.directives.map((entry) => {
    const { head, prose } = textIn(entry, language);
    return { id: entry.id, title: head.title, prose };
  });
  return [
    ...from(content.chapters.map(toPage), (e) => `/#${chapterAnchor(e.id)}`),
    ...from(sites, (e) => `/sites/${e.id}/`),
    ...from(directives, (e) => `/directives/${e.id}/`),
    ...from(content.pages.map(toPage), (e) => pagePath(e.id)),
  ];
}

/** Every page that uses a citation; lists of people and terms count as one page each. */
export function usesOf(
  content: Content,
  language: Language,
  id: string,
  titles: { people: string; glossary: string; map: string },
): Use[] {
  const facts = [...content.people, ...content.organisations].flatMap((entry) => entry.facts);
  const inPeople = facts.some((fact) => fact.sources.includes(id));
  const inGlossary = content.glossary.some((entry) => entry.sources.includes(id));
  const inMap = content.cities.some((city) => city.sources.includes(id));
  const names = content.sites.filter(({ facts: { name } }) => name.sources.includes(id));
  const found = [
    ...usesInTexts(content, language, id),
    ...names.map((entry) => ({
      path: `/sites/${entry.id}/`,
      title: textIn(entry, language).head.title,
    })),
    ...(inPeople ? [{ path: '/people/', title: titles.people }] : []),
    ...(inGlossary ? [{ path: '/glossary/', title: titles.glossary }] : []),
    ...(inMap ? [{ path: '/map/', title: titles.map }] : []),
  ];
  return found.filter((use, index) => found.findIndex(({ path }) => path === use.path) === index);
}
