import type { Feature } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

const ring = [
  [120.4, 31.4],
  [120.9, 31.45],
  [120.95, 31.9],
  [120.5, 31.95],
  [120.4, 31.4],
];

/** Two dozen points with numbers and names, close enough for names to look for room. */
export const points: Feature[] = Array.from({ length: 24 }, (_, n) => ({
  type: 'Feature',
  properties: { n, name: `Name ${n}`, zh: '名' },
  geometry: {
    type: 'Point',
    coordinates: [120.42 + (n % 6) * 0.09, 31.45 + Math.floor(n / 6) * 0.13],
  },
}));

const shapes: LayerSpecification[] = [
  { id: 'ground', type: 'background', paint: { 'background-color': '#eee8dc' } },
  {
    id: 'lake',
    type: 'fill',
    source: 'lake',
    paint: { 'fill-color': 'rgb(180 200 220)', 'fill-opacity': 0.5, 'fill-outline-color': '#036' },
  },
  {
    id: 'glow',
    type: 'line',
    source: 'lake',
    paint: {
      'line-color': '#48a',
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 7, 6, 11, 30],
      'line-blur': 8,
      'line-opacity': 0.4,
      'line-offset': 5,
    },
  },
  {
    id: 'shore',
    type: 'line',
    source: 'lake',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': 'hsl(200 50% 30%)', 'line-width': 1, 'line-gap-width': 3 },
  },
  {
    id: 'route',
    type: 'line',
    source: 'route',
    paint: {
      'line-color': '#a20',
      'line-width': ['step', ['zoom'], 1, 8, 3],
      'line-dasharray': [2, 1.5],
    },
  },
  {
    id: 'dots',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-radius': ['case', ['>', ['get', 'n'], 10], 4, 6],
      'circle-color': ['match', ['get', 'n'], 3, '#0a0', '#222'],
      'circle-stroke-width': 1,
      'circle-stroke-color': '#fff',
      'circle-opacity': 0.8,
    },
  },
];

const obstacles: LayerSpecification[] = [
  {
    id: 'obstacles',
    type: 'symbol',
    source: 'points',
    filter: ['==', ['%', ['get', 'n'], 5], 0],
    layout: { 'icon-image': 'box', 'icon-size': 1.5, 'icon-offset': [10, 0] },
    paint: { 'icon-opacity': 0.4 },
  },
  {
    id: 'unseen',
    type: 'symbol',
    source: 'points',
    filter: ['==', ['get', 'n'], 8],
    layout: { 'text-field': 'in the way', 'text-font': ['serif'], 'text-allow-overlap': true },
    paint: { 'text-opacity': 0 },
  },
];

const names: LayerSpecification[] = [
  {
    id: 'along',
    type: 'symbol',
    source: 'route',
    layout: {
      'symbol-placement': 'line',
      'text-field': 'along the line',
      'text-font': ['serif'],
      'text-size': 12,
      'text-allow-overlap': true,
    },
  },
  {
    id: 'names',
    type: 'symbol',
    source: 'points',
    layout: {
      'text-field': [
        'format',
        ['upcase', ['get', 'name']],
        {},
        '\n',
        {},
        ['concat', ['get', 'zh'], '湖'],
        { 'font-scale': 0.8 },
      ],
      'text-font': ['serif'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10, 10, 18],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.7,
      'text-justify': 'auto',
      'text-padding': 4,
      'symbol-sort-key': ['-', 0, ['get', 'n']],
    },
    paint: { 'text-color': '#310', 'text-halo-color': '#fff', 'text-halo-width': 1.2 },
  },
];

/** A style that uses everything that a map of ours may want to use. */
export const demandingStyle: StyleSpecification = {
  version: 8,
  sources: {
    lake: { type: 'geojson', data: { type: 'Polygon', coordinates: [ring] } },
    route: {
      type: 'geojson',
      data: {
        type: 'LineString',
        coordinates: [
          [120.3, 31.5],
          [120.6, 31.62],
          [121.05, 31.6],
        ],
      },
    },
    points: { type: 'geojson', data: { type: 'FeatureCollection', features: points } },
  },
  layers: [...shapes, ...obstacles, ...names],
};
