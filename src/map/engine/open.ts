import { Map as MapLibre } from 'maplibre-gl';
import { extent } from '~/geodata/extent';
import { spanAt, zoomFor, zoomRange } from '../camera';
import { showsStopNames, stopRoom } from '../obstacles';
import { readPalette, type Palette } from '../palette';
import { mapStyle } from '../style';
import { tourNameLayer, tourNameRoom } from '../style-names';
import { isLinked, type MapCity } from '../tour-geometry';
import { keepAim, type Aim } from './aim';
import { keepNamesWhole } from './fence';
import { shownBy, squareIn, toView } from './framing';
import { faultOf, firstIdle, loadFonts, tryWorker } from './trials';
import type { EngineFault, EngineOptions, EngineView } from './contract';

/** What a zoom or a place in degrees may be off by. */
const hair = 1e-6;

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

/** Names the stops on a map that has become wide enough, and no longer on one that has become too small. */
function followWidth(map: MapLibre, { container, cities }: EngineOptions): void {
  let named = showsStopNames(container.clientWidth);
  map.on('resize', () => {
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

/** A zoom, or the next that a map allows. */
function inRange(map: MapLibre, zoom: number): number {
  return Math.min(zoomRange.max, Math.max(map.getMinZoom(true), zoom));
}

function toEngineView(map: MapLibre, aim: Aim, container: HTMLElement): EngineView {
  const calm = () => matchMedia('(prefers-reduced-motion:reduce)').matches;
  return {
    moveTo: (camera) => aim.moveTo(camera, { duration: calm() ? 0 : 380 }),
    zoomBy: (step, around) => {
      const [camera, side] = [aim.camera(), squareIn(container)];
      const zoom = inRange(map, inRange(map, zoomFor(camera, side)) + step);
      const how = { duration: calm() ? 0 : 250, essential: true };
      if (around) map.easeTo({ zoom, around, ...how });
      else aim.moveTo({ ...camera, span: spanAt(zoom, side) }, how);
    },
    canZoom: (step) =>
      step > 0 ? map.getZoom() < zoomRange.max - hair : map.getZoom() > map.getMinZoom(true) + hair,
    still: async () => {
      while (map.isMoving()) await map.once('moveend');
    },
    camera: aim.camera,
    remove: () => map.remove(),
  };
}

function prepare(map: MapLibre, options: EngineOptions): Aim {
  // The drawing that it took over from has north up, and so have names that keep their side.
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  keepNamesWhole(map);
  followWidth(map, options);
  followScheme(map, options);
  return keepAim(map, options);
}

/** Opens a map in a container and resolves once it has drawn itself, or with why it could not. */
export async function openMap(options: EngineOptions): Promise<EngineView | EngineFault> {
  const { container, attempt } = options;
  const endTrial = tryWorker(attempt);
  let map: MapLibre | undefined;
  try {
    await loadFonts();
    if (attempt.signal.aborted) return 'failed';
    map = createMap(options);
    const aim = prepare(map, options);
    if (await firstIdle(map, attempt)) {
      reportMoves(map, options);
      followCard(map, options);
      return toEngineView(map, aim, container);
    }
    map.remove();
    return 'failed';
  } catch (error) {
    map?.remove();
    container.replaceChildren();
    return faultOf(error);
  } finally {
    endTrial();
  }
}
