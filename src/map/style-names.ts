import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '~/i18n/languages';
import type { Palette } from './palette';
import { fanSide, isLinked, type MapCity } from './tour-geometry';

/** The faces in which MapLibre draws names: the fonts of the page, by their CSS names. */
const fonts = [
  'Source Serif',
  'Songti SC',
  'Noto Serif CJK SC',
  'SimSun',
  'Noto Sans CJK SC',
  'Map Han',
  'serif',
];

function textField(language: Language): ExpressionSpecification {
  const [first, second] = language === 'en' ? ['en', 'zh'] : ['zh', 'en'];
  return ['format', ['get', first], {}, '\n', {}, ['get', second], { 'font-scale': 0.85 }];
}

const isWater: ExpressionSpecification = ['==', ['get', 'kind'], 'water'];
const isTour: ExpressionSpecification = ['get', 'tour'];

/**
 * The zoom from which places of a rank are shown, since on a small map only the large cities have
 * room, and the sides of the name that meets its dot; small places keep clear of the stops' names.
 */
const placeRanks = [
  { rank: 3, minzoom: 9.2, size: 12, dot: 2.5, sides: ['right', 'left', 'top', 'bottom'] },
  { rank: 2, minzoom: 8.1, size: 13, dot: 2.5, sides: ['right', 'left', 'top', 'bottom'] },
  { rank: 1, minzoom: 0, size: 15, dot: 3.5, sides: ['left', 'right', 'top', 'bottom'] },
] as const;

function dotLayer(palette: Palette, { rank, minzoom, dot }: (typeof placeRanks)[number]) {
  const layer: LayerSpecification = {
    id: `place-dots-${rank}`,
    type: 'circle',
    source: 'labels',
    minzoom,
    filter: ['all', ['==', ['get', 'kind'], 'place'], ['==', ['get', 'rank'], rank], ['!', isTour]],
    paint: { 'circle-color': palette.placeInk, 'circle-radius': dot },
  };
  return layer;
}

function nameLayer(
  palette: Palette,
  language: Language,
  { rank, minzoom, size, sides }: (typeof placeRanks)[number],
) {
  const layer: LayerSpecification = {
    id: `place-names-${rank}`,
    type: 'symbol',
    source: 'labels',
    minzoom,
    filter: ['all', ['==', ['get', 'kind'], 'place'], ['==', ['get', 'rank'], rank], ['!', isTour]],
    layout: {
      'text-field': textField(language),
      'text-font': fonts,
      'text-size': size,
      'text-variable-anchor': [...sides],
      'text-radial-offset': 0.7,
      'text-justify': 'auto',
    },
    paint: {
      'text-color': palette.placeInk,
      'text-halo-color': palette.land,
      'text-halo-width': 1.2,
    },
  };
  return layer;
}

/** Dots below, names above, the large cities last and so first in the search for room. */
function placeLayers(palette: Palette, language: Language): LayerSpecification[] {
  return [
    ...placeRanks.map((rank) => dotLayer(palette, rank)),
    ...placeRanks.map((rank) => nameLayer(palette, language, rank)),
  ];
}

/** The names of the cities of the tour, opposite their fans and always shown. */
function tourNameLayers(
  palette: Palette,
  language: Language,
  cities: readonly MapCity[],
): LayerSpecification[] {
  return cities.filter(isLinked).map((city) => {
    const anchor = fanSide(city) === 'right' ? ('right' as const) : ('left' as const);
    return {
      id: `name-of-${city.id}`,
      type: 'symbol',
      source: 'labels',
      filter: ['==', ['get', 'id'], city.id],
      layout: {
        'text-field': textField(language),
        'text-font': fonts,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.6, 13, 8.4, 16],
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

/** The names of the great waters at every zoom, those of the lakes from the zoom that has room. */
function waterNames(palette: Palette, language: Language): LayerSpecification[] {
  return [
    { id: 'water-names-2', minzoom: 8.1, size: 11, test: '>=' as const },
    { id: 'water-names-1', minzoom: 0, size: 14, test: '<' as const },
  ].map(({ id, minzoom, size, test }) => ({
    id,
    type: 'symbol',
    source: 'labels',
    minzoom,
    filter: ['all', isWater, [test, ['get', 'rank'], 2]],
    layout: {
      'text-field': textField(language),
      'text-font': fonts,
      'text-size': size,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': palette.waterInk },
  }));
}

/** Every name on the map and the dots of places, from bottom to top. */
export function nameLayers(
  palette: Palette,
  language: Language,
  cities: readonly MapCity[],
): LayerSpecification[] {
  return [
    ...waterNames(palette, language),
    ...placeLayers(palette, language),
    ...tourNameLayers(palette, language, cities),
  ];
}
