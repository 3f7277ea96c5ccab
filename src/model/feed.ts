import type { Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import type { Edition } from '~/schema/page';
import { absoluteUrl } from './address';
import { inLanguage } from './local';

/** A page as a feed lists it. */
export interface FeedEntry {
  title: string;
  description: string;
  /** The address in the root language. */
  path: string;
  updated: string;
}

/** A feed: what it is about, and what it lists. */
export interface Feed {
  edition: Edition;
  language: Language;
  title: string;
  subtitle: string;
  /** The address of the page it follows, in the root language; `feed.xml` stands beside that. */
  path: string;
  entries: readonly FeedEntry[];
  /** The day of a feed without entries. */
  since: string;
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

/** The way to an address from a file beside a page, of which it names a place or not. */
function wayFrom(page: string, address: string): string {
  if (address.startsWith(page)) return `./${address.slice(page.length)}`;
  return '../'.repeat(page.split('/').length - 2) + address.slice(1);
}

function toXml({ edition, language, path: page }: Feed, site: URL | undefined) {
  return ({ title, description, path, updated }: FeedEntry): string => {
    const local = localPath(language, path);
    const href = absoluteUrl(site, local) ?? wayFrom(localPath(language, page), local);
    return `  <entry>
    <title>${escape(title)}</title>
    <id>${idOf(edition.published, local)}</id>
    <link rel="alternate" type="text/html" href="${escape(href)}"/>
    <updated>${updated}T00:00:00Z</updated>
    <summary>${escape(description)}</summary>
  </entry>\n`;
  };
}

/** A feed in Atom, newest change first; without a site its links are relative. */
export function toAtom(feed: Feed, site: URL | undefined): string {
  const { edition, language, title, subtitle, path, since } = feed;
  const sorted = [...feed.entries].sort((a, b) => b.updated.localeCompare(a.updated));
  const self = absoluteUrl(site, localPath(language, `${path}feed.xml`));
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <title>${escape(title)}</title>
  <subtitle>${escape(subtitle)}</subtitle>
  <id>${idOf(edition.published, localPath(language, path))}</id>
  <updated>${sorted[0]?.updated ?? since}T00:00:00Z</updated>
  <author><name>${escape(inLanguage(edition.author, language))}</name></author>
  <rights>CC BY 4.0</rights>
${self ? `  <link rel="self" href="${escape(self)}"/>\n` : ''}${sorted.map(toXml(feed, site)).join('')}</feed>
`;
}
