import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import baseMap from '~/geodata/base-map.json';
import { extent } from '~/geodata/extent';
import { isWide, labels, landAround, waters } from '~/map/base-map';
import { drawingSize, tourCamera } from '~/map/camera';
import { draw } from '~/map/drawing';
import { directionOf, fanOffsets, targetSize } from '~/map/fan';
import { projectionFor } from '~/map/projection';
import { precisionRing } from '~/map/tour-geometry';
import { cities } from './cities';

const drawing = draw(tourCamera, cities);

test.each([1, 2, 3, 5, 7, 9])('the targets of %i fanned stops do not overlap', (count) => {
  const offsets = fanOffsets(count, directionOf('right'));
  for (const [index, a] of offsets.entries()) {
    for (const b of offsets.slice(index + 1)) {
      expect(Math.hypot(a.dx - b.dx, a.dy - b.dy)).toBeGreaterThanOrEqual(targetSize);
    }
  }
});

test('every stop keeps inside a square of 280 pixels', () => {
  for (const city of drawing.cities) {
    for (const { dx, dy } of city.stops) {
      const [x, y] = [city.x * 280 + dx, city.y * 280 + dy];
      expect(Math.min(x, y, 280 - x, 280 - y)).toBeGreaterThanOrEqual(15);
    }
  }
});

test('the stops of a city stand in their order from top to bottom', () => {
  for (const { stops } of drawing.cities) {
    const numbers = stops.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const heights = stops.map(({ dy }) => dy);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  }
});

test('the drawing holds both cities, water, rings and the route', () => {
  const tour = drawing.labels.filter((label) => label.tour).map(({ id }) => id);
  expect(tour.sort()).toEqual(['changshu', 'zhangjiagang']);
  expect(drawing.water.length).toBeGreaterThan(1000);
  expect(drawing.rings.match(/[mM]/g)).toHaveLength(2);
  expect(drawing.route.match(/[mM]/g)).toHaveLength(1);
});

test.each(cities)(
  'the ring around $id lies where its circle on the globe does, within a unit',
  (city) => {
    const [ring = ''] = draw(tourCamera, [city]).rings.split(/(?<=z)/);
    const [left = 0, middle = 0, halfWidth = 0, halfHeight = 0] = (ring.match(/[\d.]+/g) ?? []).map(
      Number,
    );
    const projection = projectionFor(tourCamera, drawingSize);
    for (const point of precisionRing(city).geometry.coordinates.flat()) {
      const [x = 0, y = 0] = projection([point[0] ?? 0, point[1] ?? 0]) ?? [];
      const distance = Math.hypot((x - left - halfWidth) / halfWidth, (y - middle) / halfHeight);
      expect(Math.abs(distance - 1) * halfWidth).toBeLessThan(1);
    }
  },
);

test('the drawing stays small enough to stand in every page', () => {
  expect(drawing.water.length + drawing.canals.length).toBeLessThan(9000);
});

test('the drawing has not changed unseen', async () => {
  const path = (d: string, style: string) => `<path d="${d}" ${style}/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.size} ${drawing.size}">
${path(drawing.water, 'fill="#cfe1e2"')}
${path(drawing.canals, 'fill="none" stroke="#7c9fa6"')}
${path(drawing.rings, 'fill="none" stroke="#a5301d"')}
${path(drawing.route, 'fill="none" stroke="#a5301d"')}
</svg>
`;
  await expect(svg).toMatchFileSnapshot('./drawing.svg');
});

/** Whether a point lies in polygons: in an odd number of their rings, however those are wound. */
function isInside(geometry: Polygon | MultiPolygon, [x, y]: [number, number]): boolean {
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const crossings = all.flat().map((ring) =>
    ring.filter(([x1 = 0, y1 = 0], at) => {
      const [x2 = 0, y2 = 0] = ring[at + 1] ?? [x1, y1];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }),
  );
  return crossings.flat().length % 2 === 1;
}

test('the base map holds waters, canals and rivers, and nothing that is a boundary', () => {
  const kinds = Object.values(baseMap.objects).flatMap(({ geometries }) =>
    geometries.map(({ type, properties }) => `${type} ${properties.kind}`),
  );
  const allowed = [
    'Polygon sea',
    'Polygon lake',
    'MultiPolygon lake',
    'LineString canal',
    'LineString river',
    'MultiLineString canal',
    'MultiLineString river',
  ];
  expect([...new Set(kinds)].filter((kind) => !allowed.includes(kind))).toEqual([]);
  expect(Object.keys(baseMap.objects).sort()).toEqual(['canals', 'water']);
});

test('every name of the base map is bilingual', () => {
  for (const { en, zh } of labels()) {
    expect(en).toMatch(/^[A-Z][A-Za-z’' ]+$/);
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
  }
});

test('the land around the great waters is everything but they: each in or out, but for islands', () => {
  const great = waters().filter(isWide);
  const land = landAround(great);
  const rings = great.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  expect(great.length).toBeGreaterThan(3);
  expect(land.geometry.coordinates[0]).toHaveLength(rings.length + 1);
  expect(land.geometry.coordinates).toHaveLength(
    1 + rings.flatMap(([, ...islands]) => islands).length,
  );
  const [west, south, east, north] = extent;
  for (let x = west + 0.05; x < east; x += 0.1) {
    for (let y = south + 0.05; y < north; y += 0.1) {
      const inWater = great.some(({ geometry }) => isInside(geometry, [x, y]));
      expect([x, y, isInside(land.geometry, [x, y])]).toEqual([x, y, !inWater]);
    }
  }
});
