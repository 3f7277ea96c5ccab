import type { FeatureCollection, Position } from 'geojson';
import { canals, labels, waters } from './base-map';

const notice = {
  'water.geojson':
    'Contains information from OpenStreetMap, © OpenStreetMap contributors, made available here under the Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1-0/); parts from GSHHG (LGPL). Simplified and smoothed; no survey. WGS84.',
  'places.geojson': 'Places from GeoNames (CC BY 4.0, https://www.geonames.org/). WGS84.',
};

/** Rings wound as RFC 7946 wants them; the drawing wants them the other way round. */
function rewound(rings: Position[][]): Position[][] {
  return rings.map((ring) => [...ring].reverse());
}

function waterCollection(): FeatureCollection {
  const areas = waters().map(({ geometry, ...rest }) =>
    geometry.type === 'Polygon'
      ? { ...rest, geometry: { ...geometry, coordinates: rewound(geometry.coordinates) } }
      : { ...rest, geometry: { ...geometry, coordinates: geometry.coordinates.map(rewound) } },
  );
  return { type: 'FeatureCollection', features: [...areas, ...canals()] };
}

function placeCollection(): FeatureCollection {
  const features = labels()
    .filter(({ kind }) => kind === 'place')
    .map(({ longitude, latitude, id, en, zh, rank }) => ({
      type: 'Feature' as const,
      properties: { id, name_en: en, name_zh: zh, rank, datum: 'WGS84' },
      geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
    }));
  return { type: 'FeatureCollection', features };
}

/** The files under /data/ that are made from the base map, each with its licence notice. */
export function mapDownloads() {
  const type = 'application/geo+json';
  const body = (name: keyof typeof notice, collection: FeatureCollection) =>
    `${JSON.stringify({ notice: notice[name], ...collection })}\n`;
  return [
    { name: 'water.geojson' as const, type, body: body('water.geojson', waterCollection()) },
    { name: 'places.geojson' as const, type, body: body('places.geojson', placeCollection()) },
  ];
}
