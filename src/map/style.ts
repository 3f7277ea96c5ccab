import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { Language } from '~/i18n/languages';
import { canals, glowArea, isWide, labels, landAround, waters } from './base-map';
import type { Side } from './fan';
import { obstacleLayers, stopFeatures } from './obstacles';
import type { Palette } from './palette';
import { nameLayers } from './style-names';
import { isLinked, precisionRing, routeLine, type MapCity } from './tour-geometry';

function source(features: readonly Feature[]): SourceSpecification {
  return {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [...features] },
  };
}

function labelFeatures(sides: StyleOptions['sides']): Feature[] {
  return labels().map(({ longitude, latitude, ...label }) => ({
    type: 'Feature',
    properties: { ...label, side: sides?.get(label.en) ?? sides?.get(label.zh) ?? '' },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  }));
}

function dotFeature(city: MapCity): Feature {
  const geometry = { type: 'Point' as const, coordinates: [city.longitude, city.latitude] };
  return { type: 'Feature', properties: { radius: isLinked(city) ? 4 : 2.5 }, geometry };
}

const isWideWater: ExpressionSpecification = ['>=', ['get', 'area'], glowArea];

function sources({ cities, sides }: StyleOptions): Record<string, SourceSpecification> {
  const all = waters();
  return {
    water: source(all),
    land: source([landAround(all.filter(isWide))]),
    canals: source(canals()),
    rings: source(cities.filter(isLinked).map(precisionRing)),
    // A line through the linked places alone would pass the others by.
    route: source(cities.every(isLinked) ? [routeLine(cities)] : []),
    // A city at the edge may have no room for its name; its stops still hang on its dot.
    dots: source(cities.map(dotFeature)),
    labels: source(labelFeatures(sides)),
    stops: source(stopFeatures(cities)),
    fence: source([]),
  };
}

/** The glow along a shore, inside the water: how wide it is at three zooms, and how much of it is shore. */
const glows = [
  { id: 'glow-wide', widths: [5, 10, 20], part: 0.2 },
  { id: 'glow', widths: [2.5, 5, 10], part: 0.4 },
] as const;

/** Glows are dense, so that none is darker where two shores come near; the land hides their outer halves. */
function glowLayers({ water, shore }: Palette): LayerSpecification[] {
  return glows.map(({ id, widths: [far, middle, near], part }) => ({
    id,
    type: 'line',
    source: 'water',
    filter: isWideWater,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ['interpolate', ['linear'], part, 0, water, 1, shore],
      'line-width': ['interpolate', ['linear'], ['zoom'], 7, far * 2, 9, middle * 2, 11, near * 2],
    },
  }));
}

function waterLayers(palette: Palette): LayerSpecification[] {
  const { land, water, shore } = palette;
  const fill = { 'fill-color': water };
  return [
    { id: 'land', type: 'background', paint: { 'background-color': land } },
    { id: 'water', type: 'fill', source: 'water', filter: isWideWater, paint: fill },
    ...glowLayers(palette),
    { id: 'around', type: 'fill', source: 'land', paint: { 'fill-color': land } },
    { id: 'lakes', type: 'fill', source: 'water', filter: ['!', isWideWater], paint: fill },
    {
      id: 'shore',
      type: 'line',
      source: 'water',
      paint: { 'line-color': shore, 'line-width': 0.8 },
    },
    {
      id: 'canals',
      type: 'line',
      source: 'canals',
      paint: { 'line-color': shore, 'line-width': 0.8, 'line-opacity': 0.7 },
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
    {
      id: 'dots',
      type: 'circle',
      source: 'dots',
      paint: { 'circle-color': palette.thread, 'circle-radius': ['get', 'radius'] },
    },
  ];
}

/** What the style of a map depends on. */
export interface StyleOptions {
  palette: Palette;
  language: Language;
  cities: readonly MapCity[];
  /** Whether the names of the stops are shown and take room. */
  named: boolean;
  /** The side of its dot on which the drawing has a name, by the name as the drawing writes it. */
  sides?: ReadonlyMap<string, Side>;
}

/** The style of the interactive map: a pure function of palette, language and tour. */
export function mapStyle(options: StyleOptions): StyleSpecification {
  const { palette, cities, named } = options;
  return {
    version: 8,
    sources: sources(options),
    layers: [
      ...waterLayers(palette),
      ...tourLayers(palette),
      ...nameLayers(options),
      ...obstacleLayers(cities, named),
    ],
  };
}
