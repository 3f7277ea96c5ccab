import type { APIRoute } from 'astro';
import { mapDownloads } from '~/map/downloads';
import { downloads } from '~/model/downloads';
import { readContent } from '~/model/read';

export async function getStaticPaths() {
  const content = await readContent();
  const files = [...downloads(content), ...mapDownloads()];
  return files.map(({ name, type, body }) => ({ params: { file: name }, props: { type, body } }));
}

export const GET: APIRoute<{ type: string; body: string }> = ({ props: { type, body } }) =>
  new Response(body, { headers: { 'content-type': type } });
