import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { absoluteUrl } from './address';
import { alternatesOf } from './alternates';
import type { Content } from './content';
import { makeTour } from './tour';

/** The pages of `content/pages` that search engines need not know. */
const unlisted = ['not-found'];

/** The address of every page in the root language. */
export function pagePaths(content: Content): string[] {
  const { sites, directives, themes } = makeTour(content, rootLanguage);
  return [
    '/',
    ...content.pages.filter(({ id }) => !unlisted.includes(id)).map(({ id }) => `/${id}/`),
    ...sites.map(({ id }) => `/sites/${id}/`),
    ...directives.map(({ id }) => `/directives/${id}/`),
    ...themes.map(({ id }) => `/themes/${id}/`),
  ].sort();
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const twinSpace = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** The files of the sitemap; none where the build was not told its site, since they need whole addresses. */
export function sitemapFiles(content: Content, site: URL | undefined) {
  if (!site) return [];
  const urls = pagePaths(content)
    .flatMap((path) => {
      const twins = alternatesOf(site, path)
        .map(({ code, href }) => `<xhtml:link rel="alternate" hreflang="${code}" href="${href}"/>`)
        .join('');
      return publishedLanguages.map(
        (language) =>
          `<url><loc>${absoluteUrl(site, localPath(language, path))}</loc>${twins}</url>`,
      );
    })
    .join('\n');
  const map = `<sitemap><loc>${absoluteUrl(site, '/sitemap-0.xml')}</loc></sitemap>`;
  return [
    { name: 'sitemap-index', body: `${head}\n<sitemapindex ${space}>\n${map}\n</sitemapindex>\n` },
    { name: 'sitemap-0', body: `${head}\n<urlset ${space} ${twinSpace}>\n${urls}\n</urlset>\n` },
  ];
}
