import { expect, test } from 'vitest';
import { geoDistance } from 'd3-geo';
import { closeTo, tourCamera, zoomRange, spanAt } from '~/map/camera';
import { scaleBar } from '~/map/scale-bar';

const earthRadius = 6371.0088;

test.each([tourCamera, closeTo(120.7, 31.7)])(
  'the bar is as long as it says, within one per cent ($span)',
  (camera) => {
    const { kilometres, fraction } = scaleBar(camera);
    const { longitude, latitude, span } = camera;
    const end: [number, number] = [longitude + span * fraction, latitude];
    const length = geoDistance([longitude, latitude], end) * earthRadius;
    expect(Math.abs(length - kilometres) / kilometres).toBeLessThan(0.01);
  },
);

test('at every zoom of the map the bar is a round number and takes a tenth to three tenths', () => {
  for (let zoom: number = zoomRange.min; zoom <= zoomRange.max; zoom += 0.25) {
    const { kilometres, fraction } = scaleBar({ latitude: 31.7, span: spanAt(zoom, 660) });
    expect([1, 2, 5, 10, 20, 50]).toContain(kilometres);
    expect(fraction).toBeLessThanOrEqual(0.3);
    expect(fraction).toBeGreaterThanOrEqual(0.1);
  }
});
