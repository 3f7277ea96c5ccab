import type { Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import type { Edition } from '~/schema/page';
import { absoluteUrl } from './address';
import { inLanguage } from './local';

/** A page as the feed lists it. */
export interface FeedEntry {
  title: string;
  description: string;
  /** The address in the root language. */
  path: string;
  updated: string;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An id that stays the same wherever the site is hosted. */
function idOf(published: string, path: string): string {
  return `tag:seven-stops,${published}:${path}`;
}

function toXml(edition: Edition, language: Language, site: URL | undefined) {
  return ({ title, description, path, updated }: FeedEntry): string => {
    const local = localPath(language, path);
    const href = absoluteUrl(site, local) ?? local.replace(/^\//, '');
    return `  <entry>
    <title>${escape(title)}</title>
    <id>${idOf(edition.published, local)}</id>
    <link rel="alternate" type="text/html" href="${escape(href === '' ? './' : href)}"/>
    <updated>${updated}T00:00:00Z</updated>
    <summary>${escape(description)}</summary>
  </entry>`;
  };
}

/** The pages as an Atom feed, newest change first; without a site its links are relative. */
export function toAtom(
  edition: Edition,
  language: Language,
  entries: readonly FeedEntry[],
  site: URL | undefined,
): string {
  const sorted = [...entries].sort((a, b) => b.updated.localeCompare(a.updated));
  const self = absoluteUrl(site, localPath(language, '/feed.xml'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <title>${escape(inLanguage(edition.title, language))}</title>
  <subtitle>${escape(inLanguage(edition.subtitle, language))}</subtitle>
  <id>${idOf(edition.published, localPath(language, '/'))}</id>
  <updated>${sorted[0]?.updated ?? edition.updated}T00:00:00Z</updated>
  <author><name>${escape(inLanguage(edition.author, language))}</name></author>
  <rights>CC BY 4.0</rights>
${self ? `  <link rel="self" href="${escape(self)}"/>\n` : ''}${sorted.map(toXml(edition, language, site)).join('\n')}
</feed>
`;
}
