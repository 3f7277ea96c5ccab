import type { APIRoute } from 'astro';
import { languageSegment } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { addressedFiles } from '~/model/kit';
import { readContent } from '~/model/read';
import { pressKits } from '~/pictures/kit-files';

interface Props {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export async function getStaticPaths() {
  const kits = await pressKits(await readContent(), import.meta.env.SITE);
  return kits.flatMap((kit) => {
    const root = localPath(kit.language, '/press/');
    return addressedFiles(kit).map(({ address, type, bytes }) => ({
      params: { lang: languageSegment(kit.language), file: address.slice(root.length) },
      props: { type, bytes },
    }));
  });
}

export const GET: APIRoute<Props> = ({ props: { type, bytes } }) =>
  new Response(bytes, { headers: { 'content-type': type } });
