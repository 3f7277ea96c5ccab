import type { LinkedStop, MapCity } from '~/map/tour-geometry';

function stop(number: number): LinkedStop {
  const id = `stop-${number}`;
  return { id, number, name: `Place ${number}`, short: `P${number}`, href: `/sites/${id}/` };
}

/** Two cities as the tour has them, with made-up stops. */
export const cities: MapCity<LinkedStop>[] = [
  {
    id: 'changshu',
    longitude: 120.74809,
    latitude: 31.65631,
    radius: 8000,
    stops: [1, 2, 3, 4, 5].map(stop),
  },
  {
    id: 'zhangjiagang',
    longitude: 120.5517,
    latitude: 31.87768,
    radius: 8000,
    stops: [6, 7].map(stop),
  },
];
