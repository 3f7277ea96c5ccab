import type { Language } from '~/i18n/languages';
import type { Addressee, Plank, Strength } from '~/schema/directive';
import type { City, Stage, Theme } from '~/schema/lists';
import type { SiteFacts } from '~/schema/site';
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
  /** Metres within which the place lies; for a city, the radius of the ring that says “somewhere here”. */
  radius: number;
  sources: string[];
}

/** A place that was visited, with everything that leads to it. */
export interface Site {
  id: string;
  stop: number;
  /** A short name in the language of the tour. */
  short: string;
  /** Its short name in every language, so that a map can keep the same room for it in each. */
  shorts: readonly string[];
  name: SiteFacts['name'];
  title: string;
  description: string;
  kind: string;
  updated: string;
  city: City;
  /** What tells its city; undefined where the report names it. */
  cityFrom: SiteFacts['cityFrom'];
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
