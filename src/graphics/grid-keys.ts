/** A cell of a grid by its row and its column. */
export type GridPlace = readonly [row: number, column: number];

/** How far a cell lies ahead of another, and how far aside of the way; ahead is negative behind. */
type Way = (from: GridPlace, to: GridPlace) => readonly [ahead: number, aside: number];

const ways: Record<string, Way> = {
  ArrowRight: ([row, column], to) => [to[1] - column, Math.abs(to[0] - row)],
  ArrowLeft: ([row, column], to) => [column - to[1], Math.abs(to[0] - row)],
  ArrowDown: ([row, column], to) => [to[0] - row, Math.abs(to[1] - column)],
  ArrowUp: ([row, column], to) => [row - to[0], Math.abs(to[1] - column)],
};

/** Sorts the nearest first, one value after another. */
function nearest(keys: (to: GridPlace) => readonly number[]) {
  return (a: GridPlace, b: GridPlace) => {
    const [one, two] = [keys(a), keys(b)];
    const at = one.findIndex((value, index) => value !== two[index]);
    return (one[at] ?? 0) - (two[at] ?? 0);
  };
}

/**
 * The cell that a key leads to: arrows go along the row or the column, and where that ends to the
 * nearest cell ahead; Home and End go to the ends of the row. Undefined where nothing lies there.
 */
export function stepTo<Place extends GridPlace>(
  places: readonly Place[],
  from: GridPlace,
  key: string,
): Place | undefined {
  const way = ways[key];
  if (way) {
    return places
      .filter((to) => way(from, to)[0] > 0)
      .sort(nearest((to) => [Math.sign(way(from, to)[1]), ...way(from, to)]))[0];
  }
  if (key !== 'Home' && key !== 'End') return undefined;
  const row = places.filter((to) => to[0] === from[0]).sort((a, b) => a[1] - b[1]);
  return key === 'Home' ? row[0] : row.at(-1);
}
