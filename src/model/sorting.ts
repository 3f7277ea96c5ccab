import {
  addressees,
  planks,
  strengths,
  type Addressee,
  type Plank,
  type Strength,
} from '~/schema/directive';
import type { Ask, Directive, Tour } from './tour';

/** How often each strength was used towards one addressee. */
export interface AddresseeRow {
  addressee: Addressee;
  counts: Record<Strength, number>;
  total: number;
}

function countStrengths(asks: readonly Ask[]): Record<Strength, number> {
  const count = (strength: Strength) => asks.filter((ask) => ask.strength === strength).length;
  return {
    encouraged: count('encouraged'),
    hoped: count('hoped'),
    asked: count('asked'),
    'pointed-out': count('pointed-out'),
    should: count('should'),
    must: count('must'),
  };
}

/** The asks by addressee and strength, addressees as the schema orders them, empty ones left out. */
export function whoWasAsked(asks: readonly Ask[]): AddresseeRow[] {
  return addressees
    .map((addressee) => {
      const own = asks.filter((ask) => ask.addressee === addressee);
      return { addressee, counts: countStrengths(own), total: own.length };
    })
    .filter(({ total }) => total > 0);
}

/** The strengths that were used, mildest first. */
export function usedStrengths(asks: readonly Ask[]): Strength[] {
  return strengths.filter((strength) => asks.some((ask) => ask.strength === strength));
}

/** The directives that set out a plank, in the order of the planks. */
export function plankDirectives(tour: Tour): { plank: Plank; directive: Directive }[] {
  return planks.flatMap((plank) =>
    tour.directives
      .filter((directive) => directive.plank === plank)
      .map((directive) => ({ plank, directive })),
  );
}
