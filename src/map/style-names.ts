import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '~/i18n/languages';
import { dotName } from './dots';
import type { Side } from './fan';
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

/** How far apart the two lines of a name stand, in the size of the first. */
const lineHeight = 1.05;

const isWater: ExpressionSpecification = ['==', ['get', 'kind'], 'water'];
const isTour: ExpressionSpecification = ['get', 'tour'];

/**
 * The zoom from which places of a rank are shown, since on a small map only the large cities have
 * room, and the side of its dot on which a name stands first; small places keep clear of the stops' names.
 */
const placeRanks = [
  { rank: 3, minzoom: 9.2, size: 12, dot: 2.5, side: 'left' },
  { rank: 2, minzoom: 8.1, size: 13, dot: 2.5, side: 'left' },
  { rank: 1, minzoom: 0, size: 15, dot: 3.5, side: 'right' },
] as const;

/** Which of the places of a rank is first in the search for room: the city that those of the tour belong to. */
const firstPlace: ExpressionSpecification = ['case', ['==', ['get', 'id'], 'suzhou'], 0, 1];

/**
 * How far aside from its dot MapLibre is to set a name, and the middle of its lines below it, in CSS pixels, so that
 * its letters fall on those of the drawing.
 */
const [aside, below] = [8, 3];

/** How far down a name may give way before it goes to another side: hardly seen where the map takes over. */
const nudge = 2;

/** Where MapLibre may put a name: the part of it that meets its point, and how far off in its own size. */
type Places = (string | [number, number])[];

/** Where a name of a size stands to its dot: on a side, and where there is no room there, on the others. */
function besideDot(side: Side, size: number): Places {
  const [x, y] = [aside / size, below / size];
  const lower = y + nudge / size;
  const right: Places = ['left', [x, y], 'left', [x, lower]];
  const left: Places = ['right', [-x, y], 'right', [-x, lower]];
  const sides = side === 'right' ? [...right, ...left] : [...left, ...right];
  return [...sides, 'top', [0, 0.85], 'bottom', [0, -0.85]];
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** What the names of a map depend on. */
interface Names {
  palette: Palette;
  language: Language;
  cities: readonly MapCity[];
  /** Whether the map is wide enough for the names of the stops, and so for larger letters. */
  named: boolean;
}

/** Names with their dots: neither is shown without the other. */
function nameLayer(
  palette: Palette,
  language: Language,
  { rank, minzoom, size, dot, side }: (typeof placeRanks)[number],
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
      'text-line-height': lineHeight,
      'text-size': size,
      'text-padding': 0,
      'symbol-sort-key': firstPlace,
      // Where the drawing has a name, it stays there when the map takes over.
      'text-variable-anchor-offset': [
        'match',
        ['get', 'side'],
        other(side),
        ['literal', besideDot(other(side), size)],
        ['literal', besideDot(side, size)],
      ],
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

/**
 * Where the name of a city stands to its point, in its own size: away from its fan, or where else there is room. Far out
 * both fans leave room only above the point, a little away from the middle.
 */
function besidePoint(city: MapCity, size: number): Places {
  const left = fanSide(city) === 'left';
  const [near, far] = left ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const away = left ? 1 : -1;
  const [x, y] = [(away * aside) / size, below / size];
  const sides: [string, [number, number]][] = [
    [near, [x, y]],
    [near, [x, y + nudge / size]],
    [`top-${near}`, [away * 0.4, 0.8]],
    [`bottom-${near}`, [away * 0.4, -0.8]],
    ['bottom', [away, -0.8]],
    ['bottom', [0, -0.8]],
    ['top', [0, 0.8]],
    [`bottom-${far}`, [-away * 0.4, -0.8]],
    [`top-${far}`, [-away * 0.4, 0.8]],
    [far, [-x, y]],
  ];
  return sides.flat();
}

/** The layer of the name of a city of the tour. */
export function tourNameLayer(city: MapCity): string {
  return `name-of-${city.id}`;
}

/** How the name of a city of the tour is laid out: larger where `named`, as in the drawing. */
export function tourNameRoom(city: MapCity, named: boolean) {
  // A size that changed with the zoom would claim the room of the next zoom.
  const size = named ? 16 : 12;
  return { 'text-size': size, 'text-variable-anchor-offset': besidePoint(city, size) };
}

/** The names of the cities of the tour with their dots, away from their fans where there is room. */
function tourNameLayers({ palette, language, cities, named }: Names): LayerSpecification[] {
  return cities.filter(isLinked).map((city): LayerSpecification => ({
    id: tourNameLayer(city),
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'id'], city.id],
    layout: {
      'text-field': textField(language),
      'text-font': fonts,
      'text-line-height': lineHeight,
      ...tourNameRoom(city, named),
      'text-padding': 0,
      'text-justify': 'auto',
      'icon-image': dotName(4),
      'icon-padding': 0,
    },
    paint: {
      'icon-color': palette.thread,
      'text-color': palette.thread,
      'text-halo-color': palette.land,
      'text-halo-width': 1.2,
    },
  }));
}

/** The names of the great waters at every zoom, those of the lakes nearer than the whole tour, which has no room. */
function waterNames(palette: Palette, language: Language): LayerSpecification[] {
  return [
    { id: 'water-names-2', minzoom: 8.7, size: 11, test: '>=' as const },
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
      'text-line-height': lineHeight,
      'text-size': size,
      'text-offset': [0, below / size],
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': palette.waterInk },
  }));
}

/** Every name on the map, from bottom to top, the cities of the tour last and so first in the search for room. */
export function nameLayers(names: Names): LayerSpecification[] {
  const { palette, language } = names;
  return [
    ...waterNames(palette, language),
    ...placeRanks.map((rank) => nameLayer(palette, language, rank)),
    ...tourNameLayers(names),
  ];
}
