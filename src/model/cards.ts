import { fill } from '~/i18n/fill';
import { languageSegment, rootLanguage, type Language } from '~/i18n/languages';
import { counted, wordsOf, type Words } from '~/i18n/words';
import { textIn, type Content } from './content';
import { inLanguage, otherName } from './local';
import { knownPages } from './page-texts';
import { makeTour, pick, themeName, type Ask, type Directive, type Site, type Tour } from './tour';
import { isMeeting } from './venues';

/** What a card weaves: the cloth of a stop, that of some asks, or those of all stops side by side. */
export type CardCloth =
  | { kind: 'stop'; asks: Ask[]; site: Site }
  | { kind: 'asks'; asks: Ask[] }
  | { kind: 'stops'; asks: Ask[]; sites: Site[] };

/** What the card of a page shows when the page is shared. */
export interface Card {
  title: string;
  /** What kind of page it is; undefined for a page that is one of its kind. */
  kind: string | undefined;
  /** A line under the title: a name in the other language, where or how often it was asked. */
  under: string | undefined;
  /** The lines at the foot: the name of the site and what it is about. */
  foot: string[];
  /** What the picture shows, for readers who do not see it. */
  alt: string;
  cloth: CardCloth;
  tour: Tour;
}

type Body = Pick<Card, 'title' | 'kind' | 'under' | 'cloth'>;

/** The size of every card, in pixels, which is the one that networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The one page that search engines are not told of; it has a card nevertheless. */
const lostPath = '/404.html';

/** The address of the card of a page: a promise, since others keep it. `/sites/x/` has `/cards/sites/x.png`. */
export function cardAddress(language: Language, path: string): string {
  const name = path.replace(/^\/|\/$|\.html$/g, '') || 'home';
  return `/${['cards', languageSegment(language), name].filter(Boolean).join('/')}.png`;
}

/** The pages of a language that have a card: all of them. */
export function cardPaths(content: Content, language: Language): string[] {
  return [...knownPages(content), ...(language === rootLanguage ? [lostPath] : [])];
}

function stopCard(tour: Tour, words: Words, site: Site): Body {
  const { title, stop, name } = site;
  const { text: other } = otherName(name, tour.language);
  return {
    title,
    kind: fill(words.stopOf, { number: stop, total: tour.sites.length }),
    under: other === title ? undefined : other,
    cloth: { kind: 'stop', asks: site.asks, site },
  };
}

function directiveCard(tour: Tour, words: Words, directive: Directive): Body {
  const { title, plank, venue, asks } = directive;
  const place = isMeeting(venue) ? words.meetings[venue] : pick(tour.sites, venue).title;
  const under = plank ? words.planks[plank] : place;
  return { title, kind: words.directive, under, cloth: { kind: 'asks', asks } };
}

function themeCard(tour: Tour, words: Words, id: string): Body {
  const asks = tour.asks.filter(({ themes }) => themes.includes(id));
  return {
    title: themeName(tour, id),
    kind: words.theme,
    under: counted(tour.language, asks.length, words.asksHere),
    cloth: { kind: 'asks', asks },
  };
}

function bodyOf(content: Content, tour: Tour, path: string): Body {
  const words = wordsOf(tour.language);
  const [, list = '', id] = path.split('/');
  if (id && list === 'sites') return stopCard(tour, words, pick(tour.sites, id));
  if (id && list === 'directives') return directiveCard(tour, words, pick(tour.directives, id));
  if (id && list === 'themes') return themeCard(tour, words, id);
  const page = path === lostPath ? 'not-found' : list;
  const title = page
    ? textIn(pick(content.pages, page), tour.language).head.title
    : inLanguage(content.edition.title, tour.language);
  const cloth = { kind: 'stops', asks: tour.asks, sites: tour.sites } as const;
  return { title, kind: undefined, under: undefined, cloth };
}

/** The card of a page, whose path is that of the root language. */
export function cardOf(content: Content, language: Language, path: string): Card {
  const tour = makeTour(content, language);
  const body = bodyOf(content, tour, path);
  const { title, subtitle } = content.edition;
  const name = inLanguage(title, language);
  const foot = [name, inLanguage(subtitle, language)].filter((line) => line !== body.title);
  const alt = fill(wordsOf(language).cardAlt[body.cloth.kind], {
    title: body.title,
    asks: counted(language, body.cloth.asks.length, wordsOf(language).asksHere),
    themes: tour.themes.length,
    stops: tour.sites.length,
  });
  return { ...body, foot, alt, tour };
}
