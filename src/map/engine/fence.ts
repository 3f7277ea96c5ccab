import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { dotDensity, findDot } from '../dots';
import { findBoxSize, postSize } from '../obstacles';

/** Where posts stand along a side of a length, in CSS pixels. */
function along(length: number): number[] {
  return Array.from({ length: Math.ceil(length / postSize) + 1 }, (_, index) => index * postSize);
}

/** The middles of posts just outside the edges of a rectangle, in CSS pixels. */
function posts(width: number, height: number): [number, number][] {
  const out = postSize / 2;
  return [
    ...along(width).flatMap((x): [number, number][] => [
      [x, -out],
      [x, height + out],
    ]),
    ...along(height).flatMap((y): [number, number][] => [
      [-out, y],
      [width + out, y],
    ]),
  ];
}

function isGeoJson(source: unknown): source is GeoJSONSource {
  return typeof source === 'object' && source !== null && 'setData' in source;
}

/** Puts the fence around what the map shows now, so that no name is cut at its edge. */
function setFence(map: MapLibre): void {
  const source = map.getSource('fence');
  if (!isGeoJson(source)) return;
  const { clientWidth, clientHeight } = map.getContainer();
  const features = posts(clientWidth, clientHeight).map((post) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: map.unproject(post).toArray() },
  }));
  source.setData({ type: 'FeatureCollection', features });
}

/** Keeps names whole: draws dots and the invisible pictures that obstacles need and moves the fence along. */
export function keepNamesWhole(map: MapLibre): void {
  map.setMissingStyleImageResolver((id) => {
    const size = findBoxSize(id);
    const dot = findDot(id);
    if (dot) map.addImage(id, dot, { sdf: true, pixelRatio: dotDensity });
    if (size) map.addImage(id, { ...size, data: new Uint8Array(size.width * size.height * 4) });
  });
  map.on('style.load', () => setFence(map));
  map.on('moveend', () => setFence(map));
  map.on('resize', () => setFence(map));
}
