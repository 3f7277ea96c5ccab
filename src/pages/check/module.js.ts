import type { APIRoute } from 'astro';

/** A module that does nothing: that it can be brought in shows that others can. */
export const GET: APIRoute = () =>
  new Response('export const works = true;\n', { headers: { 'content-type': 'text/javascript' } });
