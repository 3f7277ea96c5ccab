import type { APIRoute } from 'astro';
import { publishedLanguages, type Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { inLanguage } from '~/model/local';
import { manifestName } from '~/model/manifest-name';
import { readContent } from '~/model/read';
import { manifestIcons } from '~/pictures/icon-files';

export function getStaticPaths() {
  return publishedLanguages.map((language) => ({
    params: { manifest: manifestName(language) },
    props: { language },
  }));
}

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const { edition } = await readContent();
  const manifest = {
    name: inLanguage(edition.title, language),
    description: inLanguage(edition.description, language),
    lang: language,
    start_url: `.${localPath(language, '/')}`,
    scope: './',
    // A window of its own that keeps a way back; without one browsers do not offer to install.
    display: 'minimal-ui',
    icons: manifestIcons(),
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
