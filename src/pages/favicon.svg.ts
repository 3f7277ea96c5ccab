import type { APIRoute } from 'astro';
import { faviconSvg } from '~/pictures/icon-files';

export const GET: APIRoute = () =>
  new Response(faviconSvg(), { headers: { 'content-type': 'image/svg+xml' } });
