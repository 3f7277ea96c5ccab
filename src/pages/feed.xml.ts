import type { APIRoute } from 'astro';
import { rootLanguage } from '~/i18n/languages';
import { feedEntries } from '~/model/feed-entries';
import { toAtom } from '~/model/feed';
import { readContent } from '~/model/read';

export const GET: APIRoute = async ({ site }) => {
  const content = await readContent();
  const entries = feedEntries(content, rootLanguage);
  return new Response(toAtom(content.edition, rootLanguage, entries, site), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
