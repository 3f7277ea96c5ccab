import type { APIRoute } from 'astro';
import { findOfflineScript } from '~/components/offline/script';
import { engineBundle } from '~/map/engine/bundle';

export async function getStaticPaths() {
  const scripts = [await engineBundle(), (await findOfflineScript()) ?? []].flat();
  return scripts.map(({ name, code }) => ({ params: { script: name }, props: { code } }));
}

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript' } });
