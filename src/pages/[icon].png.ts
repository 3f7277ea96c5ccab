import type { APIRoute } from 'astro';
import { iconFiles, iconPng, type IconFile } from '~/pictures/icon-files';

export function getStaticPaths() {
  return iconFiles.map((file) => ({ params: { icon: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: IconFile }> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await iconPng(file)), { headers: { 'content-type': 'image/png' } });
