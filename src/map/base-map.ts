import type {
  Feature,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import baseMap from '~/geodata/base-map.json';
import places from '~/geodata/places.json';
import waterLabels from '~/geodata/water-labels.json';

/** A piece of water: the sea with the Yangtze, or a lake. */
export interface WaterProperties {
  kind: string;
  /** Its English name; null where it has none here. */
  name: string | null;
  /** Square kilometres. */
  area: number;
}

/** A river or canal drawn as a line. */
export interface CanalProperties {
  kind: string;
  name: string | null;
}

/** A name on the map and where it stands. */
export interface Label {
  id: string;
  en: string;
  zh: string;
  longitude: number;
  latitude: number;
  /** 1 is shown first. */
  rank: number;
  kind: 'place' | 'water';
  /** Whether it is a city of the tour. */
  tour: boolean;
}

type BaseMap = Topology<{
  water: GeometryCollection<WaterProperties>;
  canals: GeometryCollection<CanalProperties>;
}>;

function isBaseMap(value: unknown): value is BaseMap {
  return typeof value === 'object' && value !== null && 'objects' in value;
}

function topology(): BaseMap {
  const data: unknown = baseMap;
  if (!isBaseMap(data)) throw new Error('src/geodata/base-map.json is not TopoJSON');
  return data;
}

/** The base map with every bend left out that spans less than `area` square degrees; whole for 0. */
function simplified(area: number): BaseMap {
  return area === 0 ? topology() : simplify(presimplify(topology()), area);
}

/** The waters of the base map, simplified to `area` square degrees; rings wound for d3-geo. */
export function waters(area = 0): Feature<Polygon | MultiPolygon, WaterProperties>[] {
  const data = simplified(area);
  return feature(data, data.objects.water).features.flatMap(({ geometry, ...rest }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [{ ...rest, geometry }] : [],
  );
}

/** The smallest water with a glow along its shore, in square kilometres. */
export const glowArea = 20;

/** Whether a water is wide enough for a glow along its shore. */
export function isWide({ properties }: { properties: WaterProperties }): boolean {
  return properties.area >= glowArea;
}

/** A frame far beyond every edge of the map, as a ring. */
const beyond: Position[] = [
  [100, 10],
  [100, 50],
  [140, 50],
  [140, 10],
  [100, 10],
];

/** The land around waters and the islands in them, far beyond the edges of the map. */
export function landAround(all: readonly Feature<Polygon | MultiPolygon>[]): Feature<MultiPolygon> {
  const polygons = all.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  const shores = polygons.flatMap(([shore]) => (shore ? [shore] : []));
  const islands = polygons.flatMap(([, ...inside]) => inside.map((ring) => [ring]));
  const coordinates = [[beyond, ...shores], ...islands];
  return { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates } };
}

/** The canals and rivers that are drawn as lines, simplified to `area` square degrees. */
export function canals(area = 0): Feature<LineString | MultiLineString, CanalProperties>[] {
  const data = simplified(area);
  return feature(data, data.objects.canals).features.flatMap(({ geometry, ...rest }) =>
    geometry.type === 'LineString' || geometry.type === 'MultiLineString'
      ? [{ ...rest, geometry }]
      : [],
  );
}

/** The names on the map, of places and of waters. */
export function labels(): Label[] {
  return [
    ...places.map((place) => ({ ...place, kind: 'place' as const, tour: 'tour' in place })),
    ...waterLabels.map((label) => ({ ...label, kind: 'water' as const, tour: false })),
  ];
}
