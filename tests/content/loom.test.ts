import { expect, test } from 'vitest';
import { weave, structures } from '~/graphics/weave';
import { wordsOf } from '~/i18n/words';
import { loomFinding, makeLoom } from '~/model/loom';
import { tour } from './real';

const loom = makeLoom(tour, wordsOf('en'));

test('every ask stands in the loom once for each of its themes', () => {
  const woven = loom.crossings.flatMap(({ theme, asks }) => asks.map(({ id }) => `${id} ${theme}`));
  const bound = tour.asks.flatMap(({ id, themes }) => themes.map((theme) => `${id} ${theme}`));
  expect(woven.sort()).toEqual(bound.sort());
});

test('the finding of the loom is counted, not written', () => {
  const bySpeech = tour.asks.filter(({ venue }) => venue === 'speech');
  expect(loomFinding(loom).speech).toBe(new Set(bySpeech.flatMap(({ themes }) => themes)).size);
  expect(loomFinding(loom).themes).toBe(tour.themes.length);
});

test('no two stops have the same weave, even in the same structure', () => {
  for (const structure of structures) {
    const cloths = tour.sites.map(({ asks }) => {
      const places = asks.map(({ themes }) =>
        themes.map((theme) => tour.themes.findIndex(({ id }) => id === theme)),
      );
      return JSON.stringify(weave({ structure, warps: tour.themes.length, asks: places }));
    });
    expect(new Set(cloths).size).toBe(tour.sites.length);
  }
});
