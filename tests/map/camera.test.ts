import { expect, test } from 'vitest';
import { closeTo, spanAt, tourCamera, viewOf, zoomFor, zoomRange } from '~/map/camera';
import { fractionOf, projectionFor } from '~/map/projection';

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

test.each([tourCamera, closeTo(120.74809, 31.65631), closeTo(120.5517, 31.87768)])(
  'a piece of the drawing shows every point where a drawing of its own would ($span)',
  (camera) => {
    const view = viewOf(camera, tourCamera);
    for (const [longitude, latitude] of points) {
      const whole = fractionOf(tourCamera, longitude, latitude);
      const own = fractionOf(camera, longitude, latitude);
      expect((whole.x - view.x) / view.size).toBeCloseTo(own.x, 9);
      expect((whole.y - view.y) / view.size).toBeCloseTo(own.y, 9);
    }
  },
);

test.each([280, 702])('the zoom of a camera shows its span again in %i pixels', (size) => {
  expect(spanAt(zoomFor(tourCamera, size), size)).toBeCloseTo(tourCamera.span, 9);
});
