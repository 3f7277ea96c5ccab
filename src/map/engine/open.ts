import { Map as MapLibre } from 'maplibre-gl';
import { extent } from '~/geodata/extent';
import { zoomRange } from '../camera';
import { showsStopNames, stopRoom } from '../obstacles';
import { readPalette, type Palette } from '../palette';
import { mapStyle } from '../style';
import { keepNamesWhole } from './fence';
import { shownBy, squareIn, toView } from './framing';
import type { EngineFault, EngineOptions, EngineView } from './contract';

function currentPalette(): Palette {
  const computed = getComputedStyle(document.documentElement);
  return readPalette((token) => computed.getPropertyValue(token));
}

type StyleParts = 'container' | 'language' | 'cities';

function currentStyle({ container, language, cities }: Pick<EngineOptions, StyleParts>) {
  const named = showsStopNames(container.clientWidth);
  return mapStyle({ palette: currentPalette(), language, cities, named });
}

function createMap({ container, camera, language, cities, words }: EngineOptions): MapLibre {
  return new MapLibre({
    container,
    style: currentStyle({ container, language, cities }),
    ...toView(camera, container),
    minZoom: zoomRange.min,
    maxZoom: zoomRange.max,
    maxBounds: [...extent],
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: {
      'CooperativeGesturesHandler.WindowsHelpText': words.windows,
      'CooperativeGesturesHandler.MacHelpText': words.mac,
      'CooperativeGesturesHandler.MobileHelpText': words.touch,
      'Map.Title': words.map,
    },
  });
}

function reportMoves(map: MapLibre, { container, cities, onMove }: EngineOptions): void {
  const report = () => {
    const points = cities.map(({ id, longitude, latitude }) => {
      const { x, y } = map.project([longitude, latitude]);
      return { id, x, y };
    });
    onMove(points, shownBy(map, container));
  };
  map.on('move', report);
  map.on('resize', report);
  report();
}

/** Shows the same piece of the earth when the container grows, shrinks or turns. */
function followSize(map: MapLibre, { container, cities }: EngineOptions): void {
  let size = squareIn(container);
  let named = showsStopNames(container.clientWidth);
  map.on('resize', () => {
    const now = squareIn(container);
    if (now > 0 && size > 0) map.jumpTo({ zoom: map.getZoom() + Math.log2(now / size) });
    size = now || size;
    if (named === showsStopNames(container.clientWidth)) return;
    named = !named;
    const room = stopRoom(cities, named);
    map.setLayoutProperty('stops', 'icon-image', room['icon-image']);
    map.setLayoutProperty('stops', 'icon-offset', room['icon-offset']);
  });
}

function followScheme(map: MapLibre, options: EngineOptions): void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const restyle = () => map.setStyle(currentStyle(options), { diff: false });
  scheme.addEventListener('change', restyle);
  map.on('remove', () => scheme.removeEventListener('change', restyle));
}

/** Resolves once the map has drawn itself; a lost context counts as not drawn. */
function firstIdle(map: MapLibre): Promise<boolean> {
  return new Promise((resolve) => {
    map.once('idle', () => resolve(true));
    map.on('webglcontextlost', () => resolve(false));
  });
}

/** Whether workers can be started here; MapLibre would fail without a word where they cannot. */
function hasWorkers(): boolean {
  try {
    new Worker(URL.createObjectURL(new Blob(['']))).terminate();
    return true;
  } catch {
    return false;
  }
}

function toEngineView(map: MapLibre, container: HTMLElement): EngineView {
  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    moveTo: (camera) => map.easeTo({ ...toView(camera, container), duration: calm() ? 0 : 380 }),
    zoomBy: (steps) =>
      map.easeTo({ zoom: map.getZoom() + steps, duration: calm() ? 0 : 250, essential: true }),
    camera: () => shownBy(map, container),
    remove: () => map.remove(),
  };
}

/** Whether the text of the fonts' first use is ready, so that no name is drawn in a fallback face. */
async function loadFonts(): Promise<void> {
  await Promise.allSettled([
    document.fonts.load('600 16px "Source Serif"', 'Suzhou'),
    document.fonts.load('16px "Map Han"', '苏州'),
  ]);
}

/** Opens a map in a container and resolves once it has drawn itself, or with why it could not. */
export async function openMap(options: EngineOptions): Promise<EngineView | EngineFault> {
  if (!hasWorkers()) return 'failed';
  await loadFonts();
  try {
    const map = createMap(options);
    keepNamesWhole(map);
    reportMoves(map, options);
    followSize(map, options);
    followScheme(map, options);
    if (await firstIdle(map)) return toEngineView(map, options.container);
    map.remove();
    return 'failed';
  } catch (error) {
    options.container.replaceChildren();
    return error instanceof Error && /webgl|GPU/i.test(`${error.name} ${error.message}`)
      ? 'no-webgl'
      : 'failed';
  }
}
