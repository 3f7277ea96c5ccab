import type { APIRoute } from 'astro';
import { siteCloth } from '~/graphics/cloth';
import type { WeaveData } from '~/graphics/weave';
import { rootLanguage } from '~/i18n/languages';
import { readContent } from '~/model/read';
import { makeTour } from '~/model/tour';
import { weaveSvg } from '~/pictures/weave-svg';

export async function getStaticPaths() {
  const tour = makeTour(await readContent(), rootLanguage);
  return tour.sites.map((site) => ({
    params: { slug: site.id },
    props: { cloth: siteCloth(tour, site) },
  }));
}

export const GET: APIRoute<{ cloth: WeaveData }> = ({ props: { cloth } }) =>
  new Response(weaveSvg(cloth), { headers: { 'content-type': 'image/svg+xml' } });
