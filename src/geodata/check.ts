import { mapshaper, readLines, writeSeeds } from './mapshaper.ts';

interface Point {
  id: string;
  longitude: number;
  latitude: number;
}

/** Stops when a place lies in the water or a water label on land. */
export function checkPoints(places: readonly Point[], labels: readonly Point[]): void {
  const drowned = idsInWater('places', places);
  if (drowned.length > 0) throw new Error(`These places lie in the water: ${drowned.join(', ')}.`);

  const afloat = idsInWater('labels', labels);
  const stranded = labels.map(({ id }) => id).filter((id) => !afloat.includes(id));
  if (stranded.length > 0) throw new Error(`These labels lie on land: ${stranded.join(', ')}.`);
}

function idsInWater(name: string, points: readonly Point[]): string[] {
  const seeds = points.map(({ id, ...position }) => ({ ...position, name: id }));
  writeSeeds(`${name}.json`, seeds);
  mapshaper(`-i ${name}.json -clip water.json -o ${name}.csv format=csv`);
  return readLines(`${name}.csv`).slice(1);
}
