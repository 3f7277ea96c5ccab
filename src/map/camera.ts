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

/** How many degrees of longitude `size` pixels show at a zoom. */
export function spanAt(zoom: number, size: number): number {
  return (size * 360) / (worldWidth * 2 ** zoom);
}

/** A camera closer to a point, for a stop that was chosen. */
export function closeTo(longitude: number, latitude: number): Camera {
  return { longitude, latitude, span: 0.55 };
}

/** The camera for some of the points of a tour: close to the only one, else the whole tour. */
export function cameraFor(points: readonly { longitude: number; latitude: number }[]): Camera {
  const [first, ...others] = points;
  return first && others.length === 0 ? closeTo(first.longitude, first.latitude) : tourCamera;
}

/** A square part of a drawing, in fractions of its side from its left and upper edge. */
export interface View {
  x: number;
  y: number;
  size: number;
}

/** Degrees of latitude stretched as Web Mercator stretches them. */
function stretched(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}

/** The side of the drawing's square, in its own units. */
export const drawingSize = 960;

/** The point of a drawing made for a camera that lies so many units from its left and upper edge. */
export function pointIn({ longitude, latitude, span }: Camera, x: number, y: number) {
  const north = stretched(latitude) - (y / drawingSize - 0.5) * span;
  return {
    longitude: longitude + (x / drawingSize - 0.5) * span,
    latitude: (Math.atan(Math.exp((north * Math.PI) / 180)) * 360) / Math.PI - 90,
  };
}

/** The part of a drawing made for one camera that another camera shows. */
export function viewOf(camera: Camera, drawn: Camera): View {
  const size = camera.span / drawn.span;
  const right = (camera.longitude - drawn.longitude) / drawn.span;
  const down = (stretched(drawn.latitude) - stretched(camera.latitude)) / drawn.span;
  return { x: right + (1 - size) / 2, y: down + (1 - size) / 2, size };
}
