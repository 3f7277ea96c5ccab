import type { APIRoute } from 'astro';
import { readContent } from '~/model/read';
import { sitemapFiles } from '~/model/sitemap';

export async function getStaticPaths() {
  const address = import.meta.env.SITE;
  const site = address ? new URL(address) : undefined;
  const files = sitemapFiles(await readContent(), site);
  return files.map(({ name, body }) => ({ params: { sitemap: name }, props: { body } }));
}

export const GET: APIRoute<{ body: string }> = ({ props: { body } }) =>
  new Response(body, { headers: { 'content-type': 'application/xml' } });
