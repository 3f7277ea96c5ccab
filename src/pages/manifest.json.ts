import type { APIRoute } from 'astro';
import { rootLanguage } from '~/i18n/languages';
import { inLanguage } from '~/model/local';
import { readContent } from '~/model/read';

export const GET: APIRoute = async () => {
  const { edition } = await readContent();
  const manifest = {
    name: inLanguage(edition.title, rootLanguage),
    description: inLanguage(edition.description, rootLanguage),
    lang: rootLanguage,
    start_url: './',
    scope: './',
    display: 'browser',
    icons: [{ src: './favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
