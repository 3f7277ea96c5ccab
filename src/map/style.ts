import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { Language } from '~/i18n/languages';
import { canals, labels, waters } from './base-map';
import type { Palette } from './palette';
import { fanSide, precisionRing, routeLine, type MapCity } from './tour-geometry';

/** The faces in which MapLibre draws names: the fonts of the page, by their CSS names. */
const fonts = [
  'Source Serif',
  'Songti SC',
  'Noto Serif CJK SC',
  'SimSun',
  'Noto Sans CJK SC',
  'Site Han',
  'serif',
];

function source(features: readonly Feature[]): SourceSpecification {
  return {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [...features] },
  };
}

function labelFeatures(): Feature[] {
  return labels().map(({ longitude, latitude, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  }));
}

function sources(cities: readonly MapCity[]): Record<string, SourceSpecification> {
  return {
    water: source(waters()),
    canals: source(canals()),
    rings: source(cities.map(precisionRing)),
    route: source([routeLine(cities)]),
    labels: source(labelFeatures()),
  };
}

function waterLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': palette.water } },
    {
      id: 'shore',
      type: 'line',
      source: 'water',
      paint: { 'line-color': palette.shore, 'line-width': 0.8 },
    },
    {
      id: 'canals',
      type: 'line',
      source: 'canals',
      paint: { 'line-color': palette.shore, 'line-width': 0.8, 'line-opacity': 0.7 },
    },
  ];
}

function tourLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'rings',
      type: 'fill',
      source: 'rings',
      paint: { 'fill-color': palette.thread, 'fill-opacity': 0.07 },
    },
    {
      id: 'ring-edges',
      type: 'line',
      source: 'rings',
      paint: { 'line-color': palette.thread, 'line-width': 1, 'line-opacity': 0.6 },
    },
    {
      id: 'route',
      type: 'line',
      source: 'route',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.thread, 'line-width': 2.5, 'line-dasharray': [2.4, 2] },
    },
  ];
}

function textField(language: Language): ExpressionSpecification {
  const [first, second] = language === 'en' ? ['en', 'zh'] : ['zh', 'en'];
  return ['format', ['get', first], {}, '\n', {}, ['get', second], { 'font-scale': 0.85 }];
}

const isTour: ExpressionSpecification = ['get', 'tour'];
const isPlace: ExpressionSpecification = ['==', ['get', 'kind'], 'place'];
const isOtherPlace: ExpressionSpecification = ['all', isPlace, ['!', isTour]];

/** On a small map only the large cities have room for their names. */
const shownRank: ExpressionSpecification = ['step', ['zoom'], 1, 8.1, 2, 9, 3];
const isShown: ExpressionSpecification = ['<=', ['get', 'rank'], shownRank];
const isWater: ExpressionSpecification = ['==', ['get', 'kind'], 'water'];
const rankedSize: ExpressionSpecification = ['match', ['get', 'rank'], 1, 15, 2, 13, 12];

function placeLayers(palette: Palette, language: Language): LayerSpecification[] {
  const ink: ExpressionSpecification = ['case', isTour, palette.thread, palette.placeInk];
  return [
    {
      id: 'place-dots',
      type: 'circle',
      source: 'labels',
      filter: isPlace,
      paint: {
        'circle-color': ink,
        'circle-radius': ['match', ['get', 'rank'], 1, 3.5, 2.5],
      },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'labels',
      filter: ['all', isOtherPlace, isShown],
      layout: {
        'text-field': textField(language),
        'text-font': fonts,
        'text-size': rankedSize,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': ink, 'text-halo-color': palette.land, 'text-halo-width': 1.2 },
    },
  ];
}

/** The names of the cities of the tour, opposite their fans and always shown. */
function tourNameLayers(
  palette: Palette,
  language: Language,
  cities: readonly MapCity[],
): LayerSpecification[] {
  return cities.map((city) => {
    const anchor = fanSide(city, cities) === 'right' ? ('right' as const) : ('left' as const);
    return {
      id: `name-of-${city.id}`,
      type: 'symbol',
      source: 'labels',
      filter: ['==', ['get', 'id'], city.id],
      layout: {
        'text-field': textField(language),
        'text-font': fonts,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.6, 14, 8.4, 16],
        'text-anchor': anchor,
        'text-justify': anchor,
        'text-offset': [anchor === 'right' ? -0.6 : 0.6, 0],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': palette.thread,
        'text-halo-color': palette.land,
        'text-halo-width': 1.2,
      },
    };
  });
}

function waterNames(palette: Palette, language: Language): LayerSpecification {
  return {
    id: 'water-names',
    type: 'symbol',
    source: 'labels',
    filter: isWater,
    layout: {
      'text-field': textField(language),
      'text-font': fonts,
      'text-size': ['match', ['get', 'rank'], 1, 14, 11],
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': palette.waterInk },
  };
}

/** The style of the interactive map: a pure function of palette, language and tour. */
export function mapStyle(
  palette: Palette,
  language: Language,
  cities: readonly MapCity[],
): StyleSpecification {
  return {
    version: 8,
    sources: sources(cities),
    layers: [
      ...waterLayers(palette),
      ...tourLayers(palette),
      waterNames(palette, language),
      ...placeLayers(palette, language),
      ...tourNameLayers(palette, language, cities),
    ],
  };
}
