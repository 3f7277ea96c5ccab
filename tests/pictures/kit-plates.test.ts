import { expect, test } from 'vitest';
import { readColours } from '~/pictures/colours';
import { mostColours, paletteOf } from '~/pictures/flat-palette';
import { cornersOf, type Corner } from '~/pictures/plate';
import { plateMargin, plateWidth } from '~/pictures/plate-frame';
import { plateSvg } from '~/pictures/plate-svg';
import { locatorSide } from '~/pictures/site-plate';
import { areApart, face, plates } from './kit-cases';

const boxesOf = ({ plate }: (typeof plates)[number]) =>
  plate.texts.map((text) => ({ text: text.text, corners: cornersOf(face, text) }));

test('turned boxes are told apart or not as they lie', () => {
  const square = (x: number, y: number, side: number) =>
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ] as const;
  const diamond = [
    [10, 0],
    [20, 10],
    [10, 20],
    [0, 10],
  ] as const;
  expect(areApart(square(0, 0, 10), square(11, 0, 10))).toBe(true);
  expect(areApart(square(0, 0, 10), square(9, 9, 10))).toBe(false);
  expect(areApart(square(0, 0, 4), diamond)).toBe(true);
  expect(areApart(square(0, 0, 8), diamond)).toBe(false);
});

test.each(plates)('$name: no text leaves the frame', (one) => {
  const { height, width } = one.plate;
  expect(width).toBe(plateWidth);
  const outside = boxesOf(one).filter(({ corners }) =>
    corners.some(([x, y]) => {
      const [least, right, bottom] = [
        plateMargin - 2,
        width - plateMargin + 2,
        height - plateMargin,
      ];
      return x < least || x > right || y < least || y > bottom;
    }),
  );
  expect(outside).toEqual([]);
});

test.each(plates)('$name: no text touches another', (one) => {
  const boxes = boxesOf(one);
  const touching = boxes.flatMap((box, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => !areApart(box.corners, other.corners))
      .map((other) => `${box.text} touches ${other.text}`),
  );
  expect(touching).toEqual([]);
});

const sites = plates.filter(({ exhibit }) => exhibit.kind === 'site');

test.each(sites)('$name: no name on the map leaves the map', ({ plate }) => {
  const names = plate.texts.filter(({ halo }) => halo);
  expect(names.length).toBeGreaterThan(8);
  const outside = names.filter((name) =>
    cornersOf(face, name).some(
      ([x, y]) =>
        Math.min(x, y) < plateMargin + 3 || Math.max(x, y) > plateMargin + locatorSide - 3,
    ),
  );
  expect(outside).toEqual([]);
});

const withMap = plates.filter(({ exhibit }) => ['map', 'site'].includes(exhibit.kind));

test.each(withMap)('$name: no name on the map touches a disc', ({ plate }) => {
  const discs = plate.texts.filter(({ text, halo }) => !halo && /^\d$/.test(text));
  const names = plate.texts.filter(({ halo }) => halo);
  expect(discs).toHaveLength(7);
  const touching = discs.flatMap(({ x, y, size, text }) => {
    // A disc reaches as far to each side as its digit is large.
    const middle = y - (size * 5) / 16;
    const square: Corner[] = [
      [x - size, middle - size],
      [x + size, middle - size],
      [x + size, middle + size],
      [x - size, middle + size],
    ];
    return names
      .filter((name) => !areApart(square, cornersOf(face, name)))
      .map((name) => `${name.text} touches ${text}`);
  });
  expect(touching).toEqual([]);
});

test.each(plates)('$name: every text can be read where the picture is size as wide', (one) => {
  for (const { text, size } of one.plate.texts) expect([text, size >= 17]).toEqual([text, true]);
});

test.each(plates)('$name: the picture has a title, and its credit stands last', (one) => {
  const texts = one.plate.texts.map(({ text }) => text).join('');
  const squeezed = (text: string) => text.replaceAll(/\s/g, '');
  expect(squeezed(texts)).toContain(squeezed(one.exhibit.title));
  const last = one.plate.texts.at(-1);
  for (const { y } of one.plate.texts) expect(y).toBeLessThanOrEqual(last?.y ?? 0);
  expect(texts).toMatch(/CC BY 4\.0/);
});

test.each(plates)('$name: its colours are those of the tokens, few enough for its PNG', (one) => {
  const colours = readColours('light');
  const svg = plateSvg(one.plate, { title: 't', desc: 'd' }, { face, colours });
  const used = svg.match(/#[0-9a-f]{6}/g) ?? [];
  expect(used.length).toBeGreaterThan(5);
  for (const colour of used) expect(Object.values(colours)).toContain(colour);
  expect(paletteOf(one.plate, colours).length).toBeLessThanOrEqual(mostColours);
});
