import { expect, test } from 'vitest';
import { askCloth, siteCloth, stageStructure } from '~/graphics/cloth';
import { structures } from '~/graphics/weave';
import { content, tour } from '../content/real';

test('every stage of the chain has a structure of its own, and none has the rib', () => {
  const used = content.stages.map(({ id }) => stageStructure(id));
  expect([...used, 'rib'].sort()).toEqual([...structures].sort());
  expect(() => stageStructure('dyeing')).toThrow('dyeing');
});

test.each(tour.sites)(
  '$id: its cloth has a weft for each ask, bound where its themes are',
  (site) => {
    const { asks, warps } = siteCloth(tour, site);
    expect(warps).toBe(tour.themes.length);
    const bound = asks.map((places) => places.map((place) => tour.themes[place]?.id));
    expect(bound).toEqual(site.asks.map(({ themes }) => themes));
  },
);

test.each(tour.sites)('$id: asks that were all made there have its structure', (site) => {
  expect(askCloth(tour, site.asks).structure).toBe(siteCloth(tour, site).structure);
});

test('asks that were made at no stop, or at several stages, are a rib', () => {
  const speech = tour.asks.filter(({ venue }) => venue === 'speech');
  expect(askCloth(tour, speech).structure).toBe('rib');
  expect(askCloth(tour, tour.asks).structure).toBe('rib');
});
