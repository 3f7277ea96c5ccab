import { inLanguage } from './local';
import type { Tour } from './tour';

/** A stage of the chain in the language of a tour, with the stops that stand at it. */
export interface ChainStage {
  id: string;
  order: number;
  name: string;
  gist: string;
  /** The work before it at which no stop stands. */
  missing: string | undefined;
  stops: { id: string; number: number; short: string; title: string }[];
}

/** The chain from fibre to shopper: every stop once, at its stage, in the order of the telling. */
export function makeChain({ stages, sites, language }: Tour): ChainStage[] {
  return stages.map(({ id, order, name, gist, missing }) => ({
    id,
    order,
    name: inLanguage(name, language),
    gist: inLanguage(gist, language),
    missing: missing && inLanguage(missing, language),
    stops: sites
      .filter(({ stage }) => stage.id === id)
      .map((site) => ({ id: site.id, number: site.stop, short: site.short, title: site.title })),
  }));
}

/** The numbers of the stops in the order of the chain: what the telling looks like from the fibre. */
export function chainOrder(chain: readonly ChainStage[]): number[] {
  return chain.flatMap(({ stops }) => stops.map(({ number }) => number));
}
