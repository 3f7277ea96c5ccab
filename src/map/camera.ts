/** What a map shows: a square around a point, in Web Mercator. */
export interface Camera {
  /** Degrees east, WGS84. */
  longitude: number;
  /** Degrees north, WGS84. */
  latitude: number;
  /** How many degrees of longitude the square spans. */
  span: number;
}

/** The whole tour: both cities, Suzhou below, the Yangtze above. */
export const tourCamera: Camera = { longitude: 120.69, latitude: 31.7, span: 1.15 };

/** How far the interactive map may be zoomed; beyond there is nothing to see. */
export const zoomRange = { min: 7, max: 11 } as const;

/** The width of the world, in CSS pixels, at zoom 0 of MapLibre. */
const worldWidth = 512;

/** The zoom at which a square of `size` pixels shows a camera. */
export function zoomFor(camera: Camera, size: number): number {
  return Math.log2((size * 360) / (camera.span * worldWidth));
}

/** A camera closer to a point, for a stop that was chosen. */
export function closeTo(longitude: number, latitude: number): Camera {
  return { longitude, latitude, span: 0.55 };
}
