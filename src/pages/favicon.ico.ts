import type { APIRoute } from 'astro';
import { faviconIco } from '~/pictures/icon-files';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await faviconIco()), { headers: { 'content-type': 'image/x-icon' } });
