import { languageSegment, publishedLanguages } from './languages.ts';

/** The static paths of a page that stands once in every published language. */
export function languagePaths() {
  return publishedLanguages.map((language) => ({
    params: { lang: languageSegment(language) },
    props: { language },
  }));
}

/** The static paths of a page that stands once for every entry in every published language. */
export function entryPaths(entries: readonly { id: string }[]) {
  return languagePaths().flatMap(({ params, props }) =>
    entries.map(({ id }) => ({ params: { ...params, slug: id }, props: { ...props, id } })),
  );
}
