import type { APIRoute } from 'astro';
import { parentScript } from '~/embed/bundle';

export const GET: APIRoute = async () =>
  new Response(await parentScript(), { headers: { 'content-type': 'text/javascript' } });
