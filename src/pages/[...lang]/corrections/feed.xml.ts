import type { APIRoute } from 'astro';
import { languagePaths } from '~/i18n/language-paths';
import type { Language } from '~/i18n/languages';
import { toAtom } from '~/model/feed';
import { correctionFeed } from '~/model/feeds';
import { readContent } from '~/model/read';

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute<{ language: Language }> = async ({ site, props: { language } }) => {
  const feed = correctionFeed(await readContent(), language);
  return new Response(toAtom(feed, site), { headers: { 'content-type': 'application/atom+xml' } });
};
