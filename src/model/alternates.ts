import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { absoluteUrl } from './address';

/** A page in one of its languages, as links to its twins name it. */
export interface Alternate {
  /** The language, or `x-default` for readers of any other. */
  code: string;
  /** Its public address; from the root of the site where the build was not told one. */
  href: string;
}

/** Every language in which a page stands, itself among them, and the one for all other readers. */
export function alternatesOf(site: URL | undefined, path: string): Alternate[] {
  const hrefOf = (local: string) => absoluteUrl(site, local) ?? local;
  const each = publishedLanguages.map((language) => ({
    code: String(language),
    href: hrefOf(localPath(language, path)),
  }));
  return [...each, { code: 'x-default', href: hrefOf(localPath(rootLanguage, path)) }];
}
