import type { Language } from '~/i18n/languages';
import type { DirectiveFacts } from '~/schema/directive';
import type { City } from '~/schema/lists';
import type { SiteFacts } from '~/schema/site';
import { byContent } from './by-content';
import { byNumber, textIn, type Content } from './content';
import { inLanguage } from './local';
import type { Ask, Directive, Place, Site, Tour } from './tour-types';

export type { Ask, Directive, Place, Site, Tour } from './tour-types';

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
      const { stop, short, name, position, cityFrom, sentences } = entry.facts;
      const city = pick(content.cities, entry.facts.city);
      const own = asks.filter((ask) => ask.venue === entry.id);
      return {
        id: entry.id,
        stop,
        short: short[language],
        shorts: Object.values(short),
        name,
        ...head,
        city,
        cityFrom,
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

function joinTour(content: Content, language: Language): Tour {
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

/** The tour in a language, joined and in order; the same one whenever the same content is asked. */
export const makeTour = byContent(joinTour);

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
