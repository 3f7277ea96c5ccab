import type { APIRoute } from 'astro';
import { oembeds } from '~/embed/oembed';
import { readContent } from '~/model/read';

export async function getStaticPaths() {
  const address = import.meta.env.SITE;
  const site = address ? new URL(address) : undefined;
  return oembeds(await readContent(), site).map(({ address: file, body }) => ({
    params: { page: file.replace(/^\/oembed\/|\.json$/g, '') },
    props: { body: JSON.stringify(body) },
  }));
}

export const GET: APIRoute<{ body: string }> = ({ props: { body } }) =>
  new Response(body, { headers: { 'content-type': 'application/json' } });
