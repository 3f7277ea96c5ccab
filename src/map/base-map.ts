import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
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

/** The waters of the base map; rings wound for d3-geo. */
export function waters(): Feature<Polygon | MultiPolygon, WaterProperties>[] {
  const data = topology();
  return feature(data, data.objects.water).features.flatMap(({ geometry, ...rest }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [{ ...rest, geometry }] : [],
  );
}

/** The canals and rivers that are drawn as lines. */
export function canals(): Feature<LineString | MultiLineString, CanalProperties>[] {
  const data = topology();
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
