import type { Seed } from './mapshaper.ts';

/** Points inside the lakes whose shores and islands come from GSHHG. */
export const largeLakes: readonly Seed[] = [
  { name: 'Lake Tai', longitude: 120.12, latitude: 31.2 },
  { name: 'Yangcheng Lake', longitude: 120.79, latitude: 31.42 },
  { name: 'Gehu Lake', longitude: 119.8, latitude: 31.6 },
  { name: 'Changdang Lake', longitude: 119.54, latitude: 31.61 },
  { name: 'Shijiu Lake', longitude: 118.88, latitude: 31.48 },
  { name: 'Nanyi Lake', longitude: 118.95, latitude: 31.12 },
  { name: 'Gaoyou Lake', longitude: 119.27, latitude: 32.85 },
];

/** Points inside the named lakes whose shores come from OpenStreetMap. */
export const smallLakes: readonly Seed[] = [
  { name: 'Kuncheng Lake', longitude: 120.75, latitude: 31.595 },
  { name: 'Shang Lake', longitude: 120.685, latitude: 31.655 },
  { name: 'Dianshan Lake', longitude: 120.97, latitude: 31.12 },
  { name: 'Cheng Lake', longitude: 120.83, latitude: 31.22 },
];
