import { Map as MapLibre } from 'maplibre-gl';
import { extent } from '~/geodata/extent';
import { zoomRange } from '../camera';
import { showsStopNames, stopRoom } from '../obstacles';
import { readPalette, type Palette } from '../palette';
import { mapStyle } from '../style';
import { tourNameLayer, tourNameRoom } from '../style-names';
import { isLinked, type MapCity } from '../tour-geometry';
import { keepNamesWhole } from './fence';
import { isAt, shownBy, squareIn, toView } from './framing';
import { faultOf, firstIdle, loadFonts, tryWorker } from './trials';
import type { EngineFault, EngineOptions, EngineView } from './contract';

function currentPalette(): Palette {
  const computed = getComputedStyle(document.documentElement);
  return readPalette((token) => computed.getPropertyValue(token));
}

function currentStyle({ container, language, cities, sides }: EngineOptions) {
  const named = showsStopNames(container.clientWidth);
  return mapStyle({ palette: currentPalette(), language, cities, named, sides });
}

function createMap(options: EngineOptions): MapLibre {
  const { container, camera, words } = options;
  return new MapLibre({
    container,
    style: currentStyle(options),
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
    // The scale bar is a part of the width, whatever the square is that a camera fills.
    onMove(points, shownBy(map, container.clientWidth));
  };
  map.on('move', report);
  map.on('resize', report);
  report();
}

/** Gives stops and names the room that they have on a map wide enough for the names of the stops, or on a small one. */
function giveRoom(map: MapLibre, cities: readonly MapCity[], named: boolean): void {
  const room = stopRoom(cities, named);
  map.setLayoutProperty('stops', 'icon-image', room['icon-image']);
  map.setLayoutProperty('stops', 'icon-offset', room['icon-offset']);
  for (const city of cities.filter(isLinked)) {
    const [layer, layout] = [tourNameLayer(city), tourNameRoom(city, named)];
    map.setLayoutProperty(layer, 'text-size', layout['text-size']);
    const places = layout['text-variable-anchor-offset'];
    map.setLayoutProperty(layer, 'text-variable-anchor-offset', places);
  }
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
    giveRoom(map, cities, named);
  });
}

function followScheme(map: MapLibre, options: EngineOptions): void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const restyle = () => map.setStyle(currentStyle(options), { diff: false });
  scheme.addEventListener('change', restyle);
  map.on('remove', () => scheme.removeEventListener('change', restyle));
}

/** Tells when the graphics card takes a drawn map away, and when it could draw again. */
function followCard(map: MapLibre, { onLost, onBack }: EngineOptions): void {
  map.getCanvas().addEventListener('webglcontextrestored', onBack);
  map.once('webglcontextlost', onLost);
}

function toEngineView(map: MapLibre, container: HTMLElement): EngineView {
  const calm = () => matchMedia('(prefers-reduced-motion:reduce)').matches;
  return {
    moveTo: (camera) => {
      // The page may be quicker to see that it has another size than MapLibre, which would enlarge the new view as well.
      if (map.getCanvas().clientWidth !== container.clientWidth) map.resize();
      const view = toView(camera, container);
      // A move to where the map stands would draw it all again.
      if (!isAt(map, view)) map.easeTo({ ...view, duration: calm() ? 0 : 380 });
    },
    zoomBy: (steps) =>
      map.easeTo({ zoom: map.getZoom() + steps, duration: calm() ? 0 : 250, essential: true }),
    camera: () => shownBy(map, squareIn(container)),
    remove: () => map.remove(),
  };
}

function startMap(options: EngineOptions): MapLibre {
  const map = createMap(options);
  // The drawing that it took over from has north up, and so have names that keep their side.
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  keepNamesWhole(map);
  followSize(map, options);
  followScheme(map, options);
  return map;
}

/** Opens a map in a container and resolves once it has drawn itself, or with why it could not. */
export async function openMap(options: EngineOptions): Promise<EngineView | EngineFault> {
  const { container, attempt } = options;
  const endTrial = tryWorker(attempt);
  try {
    await loadFonts();
    if (attempt.signal.aborted) return 'failed';
    const map = startMap(options);
    if (await firstIdle(map, attempt)) {
      reportMoves(map, options);
      followCard(map, options);
      return toEngineView(map, container);
    }
    map.remove();
    return 'failed';
  } catch (error) {
    container.replaceChildren();
    return faultOf(error);
  } finally {
    endTrial();
  }
}
