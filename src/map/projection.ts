import { geoMercator, type GeoProjection } from 'd3-geo';
import type { Camera } from './camera';

/** The projection that draws a camera into a square of `size` units; the same as MapLibre's. */
export function projectionFor(camera: Camera, size: number): GeoProjection {
  return geoMercator()
    .center([camera.longitude, camera.latitude])
    .scale((size * 180) / (camera.span * Math.PI))
    .translate([size / 2, size / 2])
    .precision(0);
}

/** Where a point stands in the square of a camera, as fractions from its left and upper edge. */
export function fractionOf(camera: Camera, longitude: number, latitude: number) {
  const [x = Number.NaN, y = Number.NaN] = projectionFor(camera, 1)([longitude, latitude]) ?? [];
  return { x, y };
}
