import type { Content } from './content';
import type { Problem } from './problem';

/** The region of the tour, degrees WGS84: greater Suzhou with a margin. */
const region = { west: 119.8, east: 121.5, south: 30.7, north: 32.2 };

function lies(longitude: number, latitude: number): boolean {
  return (
    longitude >= region.west &&
    longitude <= region.east &&
    latitude >= region.south &&
    latitude <= region.north
  );
}

interface Point {
  longitude: number;
  latitude: number;
}

function checkPoint(
  { longitude, latitude }: Point,
  file: string,
  path: readonly (string | number)[],
): Problem[] {
  if (lies(longitude, latitude)) return [];
  const swapped = lies(latitude, longitude);
  return [
    {
      file,
      path: [...path, 'longitude'],
      came: `longitude ${longitude}, latitude ${latitude}`,
      wanted: `a point in the region of the tour (longitude ${region.west} to ${region.east}, latitude ${region.south} to ${region.north}, WGS84)`,
      hint: swapped
        ? 'longitude and latitude look swapped'
        : 'is the point in degrees, and in WGS84?',
    },
  ];
}

/** Every position that lies outside the region of the tour. */
export function findMisplaced(content: Content): Problem[] {
  const cities = content.cities.flatMap((city) =>
    checkPoint(city, 'content/cities.yaml', [city.id]),
  );
  const sites = content.sites.flatMap(({ facts: { position }, file }) =>
    'longitude' in position ? checkPoint(position, file, ['position']) : [],
  );
  return [...cities, ...sites];
}
