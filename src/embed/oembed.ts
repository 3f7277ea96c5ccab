import { languageSegment, publishedLanguages, type Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { absoluteUrl } from '~/model/address';
import { cardAddress, cardSize } from '~/model/cards';
import type { Content } from '~/model/content';
import { exhibitsOf, findExhibitAt } from '~/model/exhibits';
import { inLanguage } from '~/model/local';
import { knownPages } from '~/model/page-texts';
import { piecesOf, type Piece } from './pieces';
import { snippetsOf } from './snippets';

/** The width that a frame is announced with, in pixels; it takes any. */
const frameWidth = 600;

/** How long others may keep an answer, in seconds: a day. */
const cacheAge = 86_400;

/** The answer that a page gives to whoever wants to embed it: https://oembed.com. */
export interface OEmbed {
  /** Its address, such as `/oembed/sites/yilian.json`. */
  address: string;
  /** The answer itself. */
  body: Record<string, string | number>;
}

/** The address of the answer for a page, whose path is that of the root language: a promise, since others keep it. */
export function oembedAddress(language: Language, path: string): string {
  const name = path.replace(/^\/|\/$/g, '') || 'home';
  return `/${['oembed', languageSegment(language), name].filter(Boolean).join('/')}.json`;
}

/** What an answer needs to know besides what it shows. */
interface Asked {
  site: URL;
  language: Language;
  edition: Content['edition'];
  /** The page, in the root language, whose card stands for it. */
  told: string;
}

/** What a page answers; `told` is the page whose card stands for it. */
function bodyOf(piece: Piece, { site, language, told, edition }: Asked) {
  const whole = (local: string) => absoluteUrl(site, local) ?? local;
  return {
    version: '1.0',
    type: 'rich',
    title: piece.title,
    author_name: inLanguage(edition.author, language),
    author_url: whole(localPath(language, '/about/')),
    provider_name: inLanguage(edition.title, language),
    provider_url: whole(localPath(language, '/')),
    cache_age: cacheAge,
    thumbnail_url: whole(cardAddress(language, told)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    width: frameWidth,
    height: piece.height,
    html: snippetsOf(piece, {}, whole('/')).iframe,
  };
}

/** Every answer of the site; none where the build was not told its address, since they need whole ones. */
export function oembeds(content: Content, site: URL | undefined): OEmbed[] {
  if (!site) return [];
  const { edition } = content;
  return publishedLanguages.flatMap((language) => {
    const exhibits = exhibitsOf(content, language);
    const pieces = piecesOf(content, language);
    const frames = exhibits.map(({ id }) => `/embed/${id}/`);
    return [...knownPages(content), ...frames].flatMap((path) => {
      const exhibit = findExhibitAt(exhibits, path);
      const piece = pieces.find(({ id }) => id === exhibit?.id);
      if (!exhibit || !piece) return [];
      const told = frames.includes(path) ? exhibit.page.replace(/#.*$/, '') : path;
      const body = bodyOf(piece, { site, language, told, edition });
      return [{ address: oembedAddress(language, path), body }];
    });
  });
}
