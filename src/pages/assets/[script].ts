import type { APIRoute } from 'astro';
import { engineBundle } from '~/map/engine/bundle';

export async function getStaticPaths() {
  const { name } = await engineBundle();
  return [{ params: { engine: name } }];
}

export const GET: APIRoute = async () => {
  const { code } = await engineBundle();
  return new Response(code, { headers: { 'content-type': 'text/javascript' } });
};
