import type { APIRoute } from 'astro';
import { rootLanguage } from '~/i18n/languages';
import { inLanguage } from '~/model/local';
import { readContent } from '~/model/read';
import { manifestIcons } from '~/pictures/icon-files';

export const GET: APIRoute = async () => {
  const { edition } = await readContent();
  const manifest = {
    name: inLanguage(edition.title, rootLanguage),
    description: inLanguage(edition.description, rootLanguage),
    lang: rootLanguage,
    start_url: './',
    scope: './',
    display: 'browser',
    icons: manifestIcons(),
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
