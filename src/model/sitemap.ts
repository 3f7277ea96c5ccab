import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { absoluteUrl } from './address';
import { alternatesOf } from './alternates';
import type { Content } from './content';
import { knownPages } from './page-texts';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const twinSpace = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** The files of the sitemap; none where the build was not told its site, since they need whole addresses. */
export function sitemapFiles(content: Content, site: URL | undefined) {
  if (!site) return [];
  const urls = knownPages(content)
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
