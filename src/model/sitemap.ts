import { publishedLanguages, rootLanguage } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { absoluteUrl } from './address';
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

/** The files of the sitemap; none where the build was not told its site, since they need whole addresses. */
export function sitemapFiles(content: Content, site: URL | undefined) {
  if (!site) return [];
  const addresses = publishedLanguages.flatMap((language) =>
    pagePaths(content).map((path) => absoluteUrl(site, localPath(language, path))),
  );
  const urls = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n');
  const map = `<sitemap><loc>${absoluteUrl(site, '/sitemap-0.xml')}</loc></sitemap>`;
  return [
    { name: 'sitemap-index', body: `${head}\n<sitemapindex ${space}>\n${map}\n</sitemapindex>\n` },
    { name: 'sitemap-0', body: `${head}\n<urlset ${space}>\n${urls}\n</urlset>\n` },
  ];
}
