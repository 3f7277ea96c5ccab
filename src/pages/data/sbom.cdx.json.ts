import type { APIRoute } from 'astro';
import { allCarried } from '~/components/carried/all';
import { toCycloneDx } from '~/components/carried/sbom';
import { readContent } from '~/model/read';

export const GET: APIRoute = async () => {
  const { edition } = await readContent();
  const sbom = toCycloneDx(edition.version, await allCarried());
  return new Response(`${JSON.stringify(sbom, null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
