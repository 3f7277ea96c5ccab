/** How far a stop stands from the point of its city on the screen, in CSS pixels. */
export interface Offset {
  dx: number;
  dy: number;
}

/** The width of a target that a finger can hit, in CSS pixels. */
export const targetSize = 44;

/** The distance between the middles of two neighbouring stops, in CSS pixels. */
const spacing = targetSize + 6;

/** The offsets of `count` stops fanned out around a direction (radians, 0 is east, growing clockwise). */
export function fanOffsets(count: number, direction: number): Offset[] {
  const radius = Math.max(64, 20 * count);
  const step = 2 * Math.asin(Math.min(1, spacing / (2 * radius)));
  return Array.from({ length: count }, (_, index) => {
    const angle = direction + (index - (count - 1) / 2) * step;
    return { dx: radius * Math.cos(angle), dy: radius * Math.sin(angle) };
  });
}

/** The direction that leads away from the middle of a map, given a point as fractions of it. */
export function awayFromMiddle(point: { x: number; y: number }, middle: { x: number; y: number }) {
  return Math.atan2(point.y - middle.y, point.x - middle.x);
}
