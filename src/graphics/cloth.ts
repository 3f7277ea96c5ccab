import type { Ask, Site, Tour } from '~/model/tour';
import type { Structure, WeaveData } from './weave';

/** The way of interlacing that stands for each stage of the chain. */
const structureOf: Record<string, Structure> = {
  spinning: 'plain',
  brands: 'satin',
  wholesale: 'basket',
  'digital-trading': 'twill',
  livestream: 'diamond',
  'export-service': 'herringbone',
};

/** The structure of a stage of the chain; throws on a stage that has none. */
export function stageStructure(stage: string): Structure {
  const found = structureOf[stage];
  if (!found) throw new Error(`The stage ${stage} has no structure: add one in graphics/cloth.`);
  return found;
}

function clothOf(tour: Tour, structure: Structure, asks: readonly Ask[]): WeaveData {
  const places = new Map(tour.themes.map(({ id }, index) => [id, index]));
  return {
    structure,
    warps: tour.themes.length,
    asks: asks.map(({ themes }) => themes.flatMap((theme) => places.get(theme) ?? [])),
  };
}

/** The cloth of a stop: the structure of its stage, a weft for each thing that was asked there. */
export function siteCloth(tour: Tour, site: Site): WeaveData {
  return clothOf(tour, stageStructure(site.stage.id), site.asks);
}

/** The cloth of some asks: the structure of their stage where they were all made at one, or a rib. */
export function askCloth(tour: Tour, asks: readonly Ask[]): WeaveData {
  const stages = new Set(
    asks.map(({ venue }) => tour.sites.find(({ id }) => id === venue)?.stage.id),
  );
  const [stage] = stages;
  return clothOf(tour, stages.size === 1 && stage ? stageStructure(stage) : 'rib', asks);
}
