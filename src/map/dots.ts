/** The pixels of a dot's picture for each CSS pixel, so that it is round on dense screens. */
export const dotDensity = 2;

/** How far the field around a dot reaches beyond its edge, in pixels of its picture. */
const field = 4;

/** The name of the picture of a dot of a radius, in CSS pixels. */
export function dotName(radius: number): string {
  return `dot-${radius}`;
}

/**
 * The picture that such a name stands for, as MapLibre colours it: its alpha tells how far each pixel
 * lies from the edge of the dot, which is at three quarters. Undefined for any other name.
 */
export function findDot(name: string) {
  const radius = Number(/^dot-(.+)$/.exec(name)?.[1]) * dotDensity;
  if (!radius) return undefined;
  const middle = radius + field;
  const side = 2 * middle;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const [x, y] = [(pixel % side) + 0.5, Math.floor(pixel / side) + 0.5];
    const inside = radius - Math.hypot(x - middle, y - middle);
    data[pixel * 4 + 3] = (0.75 + inside / 8) * 255;
  }
  return { width: side, height: side, data };
}
