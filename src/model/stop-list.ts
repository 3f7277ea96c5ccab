import { group } from 'd3-array';
import type { City } from '~/schema/lists';
import type { Site } from './tour';

/** The most stops that stand in one list and have a card each beside the map. */
export const listLimit = 50;

/** Some of the stops, under the name of their city where there are many. */
export interface StopGroup {
  /** Undefined where all stops stand in one list. */
  city: City | undefined;
  sites: Site[];
}

/** The stops as the map lists them: all together, or by city where they are many. */
export function stopGroups(sites: readonly Site[]): StopGroup[] {
  if (sites.length <= listLimit) return [{ city: undefined, sites: [...sites] }];
  const groups = group(sites, ({ city }) => city.id);
  return [...groups.values()].map((own) => ({ city: own[0]?.city, sites: own }));
}

/** The stops that have a card: all, or where they are many those that the map links. */
export function withCard(sites: readonly Site[], linked: ReadonlySet<string>): Site[] {
  return sites.filter(({ id }) => sites.length <= listLimit || linked.has(id));
}
