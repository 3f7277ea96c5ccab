import { dayIn } from '~/i18n/dates';
import { fill } from '~/i18n/fill';
import { languageSegment, type Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { absoluteUrl } from './address';
import type { Content } from './content';
import { kitName, type Exhibit } from './exhibits';
import { inLanguage } from './local';

/** An exhibit as it is credited: in which edition, in which language, and on which site, where that is known. */
export interface Credited {
  edition: Content['edition'];
  exhibit: Exhibit;
  language: Language;
  /** The public address of the site; undefined where the build was not told it. */
  site: URL | undefined;
}

/** Whether the picture of an exhibit shows the map. */
export function showsMap({ kind }: Pick<Exhibit, 'kind'>): boolean {
  return kind === 'map' || kind === 'site';
}

/** The line that credits a picture, which stands at its foot and is to be printed with it. */
export function creditLine({ edition, exhibit, language }: Omit<Credited, 'site'>): string {
  const { kit, attributionShort } = wordsOf(language);
  const site = inLanguage(edition.title, language);
  return showsMap(exhibit)
    ? fill(kit.creditMap, { site, attribution: attributionShort })
    : fill(kit.credit, { site });
}

/** The public address of the page that tells an exhibit; undefined without that of the site. */
function pageUrl({ exhibit, language, site }: Credited): string | undefined {
  return absoluteUrl(site, localPath(language, exhibit.page));
}

/** The site as a whole, as citations name it. */
function siteNote({ edition, language }: Pick<Credited, 'edition' | 'language'>) {
  const { marks, citeAccess } = wordsOf(language);
  const date = dayIn(language, edition.updated);
  return {
    site: inLanguage(edition.title, language),
    colon: marks.colon,
    subtitle: inLanguage(edition.subtitle, language),
    edition: fill(citeAccess, { version: edition.version, date }),
  };
}

/** The page of an exhibit as an item of the Citation Style Language. */
export function exhibitCsl(credited: Credited) {
  const { edition, exhibit, language } = credited;
  const url = pageUrl(credited);
  const { kit } = wordsOf(language);
  const key = ['seven-stops', languageSegment(language), kitName(exhibit)].join('');
  return {
    // BibTeX takes letters only, and both keys should be one.
    id: key.replace(/[^a-z0-9]/g, ''),
    type: 'webpage',
    title: exhibit.title,
    author: [{ literal: inLanguage(edition.author, language) }],
    'container-title': inLanguage(edition.title, language),
    issued: { 'date-parts': [edition.updated.split('-').map(Number)] },
    version: edition.version,
    language,
    note: fill(kit.note, siteNote({ edition, language })),
    ...(url ? { URL: url } : {}),
  };
}

/** The page of an exhibit cited in plain words, as the pages cite themselves. */
function plainCitation(credited: Credited): string {
  const { edition, exhibit, language } = credited;
  const { kit, marks } = wordsOf(language);
  const cited = fill(kit.citation, {
    author: inLanguage(edition.author, language),
    colon: marks.colon,
    title: exhibit.title,
    note: fill(kit.note, siteNote({ edition, language })),
  });
  const url = pageUrl(credited);
  return url ? cited + marks.space + url : cited;
}

/** Who is to be named with the files of an exhibit, under which licences, and how its page is cited. */
export function creditText(credited: Credited): string {
  const { kit } = wordsOf(credited.language);
  const onMap = showsMap(credited.exhibit);
  return [
    credited.exhibit.title,
    '',
    kit.creditIntro,
    creditLine(credited),
    '',
    kit.licenceOwn,
    ...(onMap ? [kit.licenceMap, kit.precision] : []),
    '',
    kit.cite,
    plainCitation(credited),
    '',
  ].join('\n');
}
