import { describe, expect, test } from 'vitest';
import { fanRects, overlap, widths } from '~/map/boxes';
import { drawingSize, pointIn, tourCamera } from '~/map/camera';
import { dotDensity, dotName, findDot } from '~/map/dots';
import { draw } from '~/map/drawing';
import { mapCities } from '~/model/map-cities';
import { spreadTour } from '../model/spread-tour';

describe.each([2, 12, 40, 400])('the drawing of %i places', (count) => {
  const cities = mapCities(spreadTour(count));
  const drawing = draw(tourCamera, cities);
  const dots = [...drawing.dots.matchAll(/M(\d+) (\d+)h0/g)];

  test('shows each as links or as a dot', () => {
    expect(drawing.cities.length).toBeGreaterThan(0);
    expect(drawing.cities.length + dots.length).toBe(count);
  });

  test('has links that keep apart at every width', () => {
    for (const width of widths) {
      const rects = drawing.cities.flatMap((city) => fanRects(city, width));
      for (const [index, one] of rects.entries())
        expect(rects.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]);
    }
  });

  test('links the stop at hand, whichever it is', () => {
    for (const { id } of cities.slice(0, 40)) {
      const around = draw(tourCamera, cities, id);
      expect(around.cities.map((city) => city.id)).toContain(id);
    }
  });

  test('has a line only where it passes no place by', () => {
    expect(drawing.route === '').toBe(dots.length > 0);
  });

  test('tells the engine within a unit where its dots lie', () => {
    const left = cities.filter(({ id }) => !drawing.cities.some((city) => city.id === id));
    const unit = tourCamera.span / drawingSize;
    for (const [index, [, x, y]] of dots.entries()) {
      const point = pointIn(tourCamera, Number(x), Number(y));
      expect(Math.abs(point.longitude - (left[index]?.longitude ?? 0))).toBeLessThan(unit);
      expect(Math.abs(point.latitude - (left[index]?.latitude ?? 0))).toBeLessThan(unit);
    }
  });
});

test.each([2.5, 3.5, 4])(
  'the picture of a dot of %f pixels is round and as large as its name says',
  (radius) => {
    const { width = 0, height, data = [] } = findDot(dotName(radius)) ?? {};
    expect(height).toBe(width);
    const [middle, edge] = [width / 2, 0.75 * 255];
    for (let pixel = 0; pixel < width * width; pixel += 1) {
      const away = Math.hypot(
        (pixel % width) + 0.5 - middle,
        Math.floor(pixel / width) + 0.5 - middle,
      );
      const inside = (data[pixel * 4 + 3] ?? 0) >= edge - 1;
      if (Math.abs(away - radius * dotDensity) > 0.1)
        expect(inside).toBe(away < radius * dotDensity);
    }
  },
);

test.each(['box-20x10', 'dot-', 'dots-3', ''])('%j is no name of a dot', (name) => {
  expect(findDot(name)).toBeUndefined();
});
