import type { Language } from '~/i18n/languages';
import type { Addressee, DirectiveFacts, Plank, Strength } from '~/schema/directive';
import type { City, Stage, Theme } from '~/schema/lists';
import type { SiteFacts } from '~/schema/site';
import { byNumber, textIn, type Content } from './content';
import { inLanguage } from './local';
import type { Prose } from './prose';

/** One thing that was asked, with its words. */
export interface Ask {
  id: string;
  sentence: string;
  addressee: Addressee;
  /** Whether the report leaves the addressee to the context. */
  implied: boolean;
  strength: Strength;
  themes: string[];
  /** What was asked, in our words. */
  words: string;
  /** The directive that holds it. */
  directive: string;
  /** Where it was said: a meeting or the slug of a site. */
  venue: string;
}

/** A group of asks with its page. */
export interface Directive {
  id: string;
  order: number;
  venue: string;
  plank: Plank | undefined;
  title: string;
  description: string;
  updated: string;
  asks: Ask[];
  prose: Prose;
}

/** A point on the earth and how well it is known. */
export interface Place {
  precision: 'site' | 'district' | 'city';
  /** Degrees, WGS84. */
  longitude: number;
  /** Degrees, WGS84. */
  latitude: number;
  /** Metres within which the place lies. */
  radius: number;
  sources: string[];
}

/** A place that was visited, with everything that leads to it. */
export interface Site {
  id: string;
  stop: number;
  /** A short name in the language of the tour. */
  short: string;
  name: SiteFacts['name'];
  title: string;
  description: string;
  kind: string;
  updated: string;
  city: City;
  /** Where it lies; undefined where nothing is known. */
  place: Place | undefined;
  stage: Stage;
  sentences: string[];
  asks: Ask[];
  /** The ids of the themes of its asks, in their order. */
  themes: string[];
  prose: Prose;
}

/** The tour in one language: sites and directives in order, and what they refer to. */
export interface Tour {
  language: Language;
  sites: Site[];
  directives: Directive[];
  asks: Ask[];
  /** In the order in which the report first touches them. */
  themes: Theme[];
  /** From fibre to shopper. */
  stages: Stage[];
  cities: City[];
}

/** The entry with an id; throws where there is none. */
export function pick<T extends { id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (!found)
    throw new Error(`${id} does not exist: known are ${entries.map((e) => e.id).join(', ')}`);
  return found;
}

function toAsks(id: string, facts: DirectiveFacts, words: Record<string, string>): Ask[] {
  return facts.asks.map((ask) => ({
    ...ask,
    words: words[ask.id] ?? '',
    directive: id,
    venue: facts.venue,
  }));
}

function toDirectives(content: Content, language: Language): Directive[] {
  return content.directives
    .map((entry) => {
      const { head, prose } = textIn(entry, language);
      const { order, venue, plank } = entry.facts;
      const { title, description, updated } = head;
      const asks = toAsks(entry.id, entry.facts, head.asks);
      return { id: entry.id, order, venue, plank, title, description, updated, asks, prose };
    })
    .sort((a, b) => a.order - b.order);
}

/** Where a place lies, its city's point where no better one is known. */
export function resolvePlace(position: SiteFacts['position'], city: City): Place | undefined {
  switch (position.precision) {
    case 'unknown':
      return undefined;
    case 'city':
      return {
        precision: 'city',
        longitude: city.longitude,
        latitude: city.latitude,
        radius: city.radius,
        sources: city.sources,
      };
    default:
      return position;
  }
}

function toSites(content: Content, language: Language, asks: readonly Ask[]): Site[] {
  return content.sites
    .map((entry) => {
      const { head, prose } = textIn(entry, language);
      const { stop, short, name, position, sentences } = entry.facts;
      const city = pick(content.cities, entry.facts.city);
      const own = asks.filter((ask) => ask.venue === entry.id);
      return {
        id: entry.id,
        stop,
        short: short[language],
        name,
        ...head,
        city,
        place: resolvePlace(position, city),
        stage: pick(content.stages, entry.facts.stage),
        sentences,
        asks: own,
        themes: [...new Set(own.flatMap((ask) => ask.themes))],
        prose,
      };
    })
    .sort((a, b) => a.stop - b.stop);
}

/** The tour in a language, joined and in order. */
export function makeTour(content: Content, language: Language): Tour {
  const directives = toDirectives(content, language);
  const asks = directives
    .flatMap((directive) => directive.asks)
    .sort((a, b) => byNumber(a.id, b.id));
  const touched = asks.flatMap((ask) => ask.themes);
  const themes = content.themes
    .filter(({ id }) => touched.includes(id))
    .sort((a, b) => touched.indexOf(a.id) - touched.indexOf(b.id));
  return {
    language,
    sites: toSites(content, language, asks),
    directives,
    asks,
    themes,
    stages: [...content.stages].sort((a, b) => a.order - b.order),
    cities: content.cities,
  };
}

/** Directives that follow one another at the same venue, together. */
export function groupByVenue(directives: readonly Directive[]) {
  const groups: { venue: string; directives: Directive[] }[] = [];
  for (const directive of directives) {
    const last = groups.at(-1);
    if (last?.venue === directive.venue) last.directives.push(directive);
    else groups.push({ venue: directive.venue, directives: [directive] });
  }
  return groups;
}

/** The entries before and after one in a list; undefined at its ends. */
export function neighbours<T extends { id: string }>(entries: readonly T[], id: string) {
  const index = entries.findIndex((entry) => entry.id === id);
  return { previous: entries[index - 1], next: entries[index + 1] };
}

/** The name of a theme in a language. */
export function themeName(tour: Tour, id: string): string {
  return inLanguage(pick(tour.themes, id).name, tour.language);
}
