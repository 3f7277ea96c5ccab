import type { APIRoute } from 'astro';
import { languagePaths } from '~/i18n/language-paths';
import type { Language } from '~/i18n/languages';
import { feedEntries } from '~/model/feed-entries';
import { toAtom } from '~/model/feed';
import { readContent } from '~/model/read';

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute<{ language: Language }> = async ({ site, props: { language } }) => {
  const content = await readContent();
  const entries = feedEntries(content, language);
  return new Response(toAtom(content.edition, language, entries, site), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
