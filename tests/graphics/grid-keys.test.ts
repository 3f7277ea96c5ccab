import { expect, test } from 'vitest';
import { stepTo, type GridPlace } from '~/graphics/grid-keys';
import { addressees, strengths } from '~/schema/directive';
import { wordsOf } from '~/i18n/words';
import { makeLoom } from '~/model/loom';
import { tour } from '../content/real';

const loom = makeLoom(tour, wordsOf('en'));
const arrows = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'];

/** The places of the crossings that a filter leaves. */
function placesLeft(to: string, strength: string): GridPlace[] {
  return loom.crossings
    .filter(({ asks }) =>
      asks.some(
        (ask) =>
          (to === '' || ask.addressee === to) && (strength === '' || ask.strength === strength),
      ),
    )
    .map(({ theme, venue }) => [
      loom.themes.findIndex(({ id }) => id === theme),
      loom.venues.findIndex(({ id }) => id === venue),
    ]);
}

/** Every place that arrow keys reach from one. */
function reached(places: readonly GridPlace[], from: GridPlace): Set<GridPlace> {
  const found = new Set([from]);
  for (const place of found) {
    for (const key of arrows) {
      const next = stepTo(places, place, key);
      if (next) found.add(next);
    }
  }
  return found;
}

test('arrow keys reach every crossing from every other, whatever the filters leave', () => {
  for (const to of ['', ...addressees]) {
    for (const strength of ['', ...strengths]) {
      const places = placesLeft(to, strength);
      for (const from of places) {
        expect([to, strength, reached(places, from).size]).toEqual([to, strength, places.length]);
      }
    }
  }
});

const places: GridPlace[] = [
  [0, 0],
  [0, 3],
  [1, 1],
  [2, 0],
  [2, 4],
];

test.each([
  ['ArrowRight', [0, 0], [0, 3]],
  ['ArrowLeft', [0, 3], [0, 0]],
  ['ArrowDown', [0, 0], [2, 0]],
  ['ArrowUp', [2, 0], [0, 0]],
  ['ArrowDown', [0, 3], [1, 1]],
  ['ArrowRight', [0, 3], [2, 4]],
  ['End', [2, 0], [2, 4]],
  ['Home', [2, 4], [2, 0]],
] as const)('%s leads from %j to %j', (key, from, to) => {
  expect(stepTo(places, from, key)).toEqual(to);
});

test('a key leads nowhere where nothing lies ahead, and other keys lead nowhere at all', () => {
  expect(stepTo(places, [0, 0], 'ArrowUp')).toBeUndefined();
  expect(stepTo(places, [0, 0], 'Enter')).toBeUndefined();
  expect(stepTo([], [0, 0], 'End')).toBeUndefined();
});
