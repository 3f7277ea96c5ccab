import type { Language } from '~/i18n/languages';
import { chaptersIn } from './chapters';
import { textIn, type Content } from './content';
import type { FeedEntry } from './feed';
import { makeTour } from './tour';

/** The pages that the feed announces: chapters, sites, directives and the symposium. */
export function feedEntries(content: Content, language: Language): FeedEntry[] {
  const tour = makeTour(content, language);
  const symposium = content.pages
    .filter(({ id }) => id === 'symposium')
    .map((entry) => ({ ...textIn(entry, language).head, path: '/symposium/' }));
  return [
    ...chaptersIn(content, language).map((chapter) => ({ ...chapter, path: `/#${chapter.id}` })),
    ...tour.sites.map((site) => ({ ...site, path: `/sites/${site.id}/` })),
    ...symposium,
    ...tour.directives.map((directive) => ({ ...directive, path: `/directives/${directive.id}/` })),
  ];
}
