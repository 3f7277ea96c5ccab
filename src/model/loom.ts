import { strengths, type Strength } from '~/schema/directive';
import { fill } from '~/i18n/fill';
import type { Words } from '~/i18n/words';
import { themeName, type Ask, type Tour } from './tour';
import { isMeeting } from './venues';

/** A crossing of the loom: the asks that bind a theme at a venue. */
export interface Crossing {
  theme: string;
  venue: string;
  asks: Ask[];
  /** The strongest word among them. */
  strength: Strength;
  /** The place of that word among the strengths, from 0, the mildest. */
  level: number;
}

/** The loom: venues as warp, themes as weft, a crossing wherever asks bind the two. */
export interface Loom {
  venues: { id: string; name: string }[];
  themes: { id: string; name: string; path: string }[];
  crossings: Crossing[];
}

function strongest(asks: readonly Ask[]): Strength {
  const found = [...strengths]
    .reverse()
    .find((one) => asks.some(({ strength }) => strength === one));
  return found ?? strengths[0];
}

function venuesOf(tour: Tour, meetings: Words['meetingsShort']): Loom['venues'] {
  const sites = tour.sites.map(({ id, short }) => ({ id, name: short }));
  return [
    { id: 'opening', name: meetings.opening },
    ...sites,
    { id: 'symposium', name: meetings.symposium },
    { id: 'speech', name: meetings.speech },
  ];
}

/** The loom of a tour: every ask stands in a crossing for each of its themes. */
export function makeLoom(tour: Tour, words: Words): Loom {
  const venues = venuesOf(tour, words.meetingsShort);
  const crossings = tour.themes.flatMap(({ id: theme }) =>
    venues.flatMap(({ id: venue }): Crossing[] => {
      const asks = tour.asks.filter((ask) => ask.venue === venue && ask.themes.includes(theme));
      if (asks.length === 0) return [];
      const strength = strongest(asks);
      return [{ theme, venue, asks, strength, level: strengths.indexOf(strength) }];
    }),
  );
  const themes = tour.themes.map(({ id }) => ({
    id,
    name: themeName(tour, id),
    path: `/themes/${id}/`,
  }));
  return { venues, themes, crossings };
}

/** What the loom shows: how many themes the speech touches, and how many the stop that touches most. */
export function loomFinding({ venues, themes, crossings }: Loom) {
  const touched = (venue: string) =>
    crossings.filter((crossing) => crossing.venue === venue).length;
  const stops = venues.filter(({ id }) => !isMeeting(id));
  return {
    themes: themes.length,
    speech: touched('speech'),
    most: Math.max(...stops.map(({ id }) => touched(id))),
  };
}

/** What the loom shows, and how it is read. */
export function loomCaption(loom: Loom, { loomFinding: finding, loomReading, marks }: Words) {
  return fill(finding, loomFinding(loom)) + marks.space + loomReading;
}
