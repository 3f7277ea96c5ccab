import { expect, test } from 'vitest';
import { closeTo, tourCamera, zoomFor, zoomRange } from '~/map/camera';
import { projectionFor } from '~/map/projection';

/** Web Mercator as MapLibre computes it, from 0 to 1 across the world. */
function mercator(longitude: number, latitude: number) {
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return { x: (180 + longitude) / 360, y: (180 - (180 / Math.PI) * y) / 360 };
}

const points = [
  [120.74809, 31.65631],
  [120.5517, 31.87768],
  [121.45, 31.2],
  [119.2, 32.4],
] as const;

test.each([280, 320, 640, 702, 1100])(
  'in a square of %i pixels, drawing and MapLibre put every point on the same pixel',
  (size) => {
    for (const camera of [tourCamera, closeTo(120.7, 31.7)]) {
      const scale = 512 * 2 ** zoomFor(camera, size);
      const centre = mercator(camera.longitude, camera.latitude);
      for (const [longitude, latitude] of points) {
        const point = mercator(longitude, latitude);
        const drawn = projectionFor(camera, size)([longitude, latitude]);
        expect(drawn?.[0]).toBeCloseTo((point.x - centre.x) * scale + size / 2, 6);
        expect(drawn?.[1]).toBeCloseTo((point.y - centre.y) * scale + size / 2, 6);
      }
    }
  },
);

test('the whole tour fits the zooms of the map on every width from 280 pixels', () => {
  for (const size of [280, 320, 702, 1100]) {
    const zoom = zoomFor(tourCamera, size);
    expect(zoom).toBeGreaterThanOrEqual(zoomRange.min);
    expect(zoom).toBeLessThanOrEqual(zoomRange.max);
  }
});
