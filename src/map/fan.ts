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
  const radius = Math.max(72, 21 * count);
  const step = 2 * Math.asin(Math.min(1, spacing / (2 * radius)));
  return Array.from({ length: count }, (_, index) => {
    const angle = direction + (index - (count - 1) / 2) * step;
    return { dx: radius * Math.cos(angle), dy: radius * Math.sin(angle) };
  });
}

/** The side of its city on which a fan opens: away from the middle of the cities. */
export type Side = 'left' | 'right';

/** The direction of a side, in radians. */
export function directionOf(side: Side): number {
  return side === 'right' ? 0 : Math.PI;
}
