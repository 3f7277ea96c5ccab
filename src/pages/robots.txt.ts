import type { APIRoute } from 'astro';
import { absoluteUrl } from '~/model/address';

export const GET: APIRoute = ({ site }) => {
  const sitemap = absoluteUrl(site, '/sitemap-index.xml');
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap ? [`Sitemap: ${sitemap}`] : [])];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain' } });
};
