import type { Language } from '~/i18n/languages';
import { textIn, type Content } from './content';
import { inLanguage, otherName } from './local';
import { knownPages } from './page-texts';
import { makeTour, themeName } from './tour';

/** A page in the list of all pages. */
export interface TitleEntry {
  /** Its address in the root language. */
  path: string;
  title: string;
  /** Its name in the language that the page is not in; undefined where it has none. */
  other?: { lang: Language; text: string };
}

/** The kinds of page, as readers look for them; the search index tells them apart by the same names. */
export const pageKinds = ['pages', 'sites', 'directives', 'themes'] as const;

/** The pages of one kind, in their order. */
export interface TitleGroup {
  kind: (typeof pageKinds)[number];
  entries: TitleEntry[];
}

/** The page that holds the list. */
const ownPath = '/search/';

function ordered(content: Content, language: Language): TitleEntry[] {
  const tour = makeTour(content, language);
  const { sites, directives, themes } = tour;
  const pages = content.pages.map((entry) => ({
    path: `/${entry.id}/`,
    title: textIn(entry, language).head.title,
  }));
  return [
    { path: '/', title: inLanguage(content.edition.title, language) },
    ...pages.sort((a, b) => a.title.localeCompare(b.title, language)),
    ...sites.map(({ id, title, name }) => {
      const other = otherName(name, language);
      return { path: `/sites/${id}/`, title, ...(other.text === title ? {} : { other }) };
    }),
    ...directives.map(({ id, title }) => ({ path: `/directives/${id}/`, title })),
    ...themes.map(({ id }) => ({ path: `/themes/${id}/`, title: themeName(tour, id) })),
  ];
}

/** The title of every page of a language, by its address in the root language. */
export function titlesOf(content: Content, language: Language): ReadonlyMap<string, string> {
  return new Map(ordered(content, language).map(({ path, title }) => [path, title]));
}

/** Every page of a language but the search page, each once, by its kind. */
export function titleIndex(content: Content, language: Language): TitleGroup[] {
  const listed = new Set(knownPages(content));
  const entries = ordered(content, language).filter(
    ({ path }) => listed.has(path) && path !== ownPath,
  );
  const kindOf = (path: string) => pageKinds.find((kind) => path.startsWith(`/${kind}/`));
  return pageKinds.map((kind) => ({
    kind,
    entries: entries.filter(({ path }) => (kindOf(path) ?? 'pages') === kind),
  }));
}
