import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '~/i18n/languages';
import { dotName } from './dots';
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

/** Names with their dots: neither is shown without the other. */
function nameLayer(
  palette: Palette,
  language: Language,
  { rank, minzoom, size, dot, sides }: (typeof placeRanks)[number],
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
      'icon-image': dotName(dot),
    },
    paint: {
      'icon-color': palette.placeInk,
      'text-color': palette.placeInk,
      'text-halo-color': palette.land,
      'text-halo-width': 1.2,
    },
  };
  return layer;
}

/** Where the name of a city stands to its point, in its own size: away from its fan, or where else there is room. */
function besidePoint(city: MapCity): (string | [number, number])[] {
  const left = fanSide(city) === 'left';
  const [near, far] = left ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const away = left ? 1 : -1;
  const sides: [string, [number, number]][] = [
    [near, [away * 0.5, 0]],
    [`top-${near}`, [away * 0.4, 0.7]],
    [`bottom-${near}`, [away * 0.4, -0.9]],
    ['top', [0, 0.8]],
    ['bottom', [0, -0.9]],
    [far, [away * -0.5, 0]],
  ];
  return sides.flat();
}

/** The names of the cities of the tour with their dots, away from their fans where there is room. */
function tourNameLayers(
  palette: Palette,
  language: Language,
  cities: readonly MapCity[],
): LayerSpecification[] {
  return cities.filter(isLinked).map((city): LayerSpecification => ({
    id: `name-of-${city.id}`,
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'id'], city.id],
    layout: {
      'text-field': textField(language),
      'text-font': fonts,
      'text-size': ['interpolate', ['linear'], ['zoom'], 7.6, 13, 8.4, 16],
      'text-variable-anchor-offset': besidePoint(city),
      'text-justify': 'auto',
      'icon-image': dotName(4),
    },
    paint: {
      'icon-color': palette.thread,
      'text-color': palette.thread,
      'text-halo-color': palette.land,
      'text-halo-width': 1.2,
    },
  }));
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

/** Every name on the map, from bottom to top, the cities of the tour last and so first in the search for room. */
export function nameLayers(
  palette: Palette,
  language: Language,
  cities: readonly MapCity[],
): LayerSpecification[] {
  return [
    ...waterNames(palette, language),
    ...placeRanks.map((rank) => nameLayer(palette, language, rank)),
    ...tourNameLayers(palette, language, cities),
  ];
}
