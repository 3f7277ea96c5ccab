import {
  addressees,
  planks,
  strengths,
  type Addressee,
  type Plank,
  type Strength,
} from '~/schema/directive';
import type { Words } from '~/i18n/words';
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

/** How strongly a listener was spoken to on average: the place of the word among the strengths. */
function meanStrength({ counts, total }: AddresseeRow): number {
  return strengths.reduce((sum, strength, at) => sum + at * counts[strength], 0) / total;
}

/** The asks as a matrix: listeners from the mildest spoken to downwards, a column for each strength. */
export function whoMatrix(asks: readonly Ask[], words: Words) {
  const columns = usedStrengths(asks).map((id) => ({ id, name: words.strengths[id] }));
  const rows = whoWasAsked(asks)
    .sort((a, b) => meanStrength(a) - meanStrength(b) || a.total - b.total)
    .map(({ addressee, counts, total }) => ({
      id: addressee,
      name: words.addressees[addressee],
      counts: columns.map(({ id }) => counts[id]),
      total,
    }));
  return { columns, rows };
}

/** Those who do business: what was asked of them stands against what was asked of offices. */
const business: readonly Addressee[] = [
  'enterprises',
  'companies',
  'merchants',
  'platform',
  'company',
];
const departments: readonly Addressee[] = ['departments', 'districts-and-departments'];

/** What the matrix shows: how mildly business and departments were spoken to, and who heard “must”. */
export function whoFinding(asks: readonly Ask[]) {
  const count = (of: readonly Addressee[], ...words: Strength[]) =>
    asks.filter(({ addressee, strength }) => of.includes(addressee) && words.includes(strength))
      .length;
  return {
    total: asks.length,
    business: count(business, ...strengths),
    mild: count(business, 'encouraged', 'hoped'),
    asked: count(departments, 'asked'),
    should: count(departments, 'should'),
    must: count(addressees, 'must'),
    nobody: count(['nobody-named'], 'must'),
  };
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

/** The asks with the strongest word among them, and that word; undefined where nothing was asked. */
export function strongestOf(asks: readonly Ask[]): { strength: Strength; asks: Ask[] } | undefined {
  const strength = usedStrengths(asks).at(-1);
  return strength && { strength, asks: asks.filter((ask) => ask.strength === strength) };
}
