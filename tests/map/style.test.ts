import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { rgb } from 'd3';
import { expect, test } from 'vitest';
import { readPalette } from '~/map/palette';
import { mapStyle } from '~/map/style';
import { cities } from './cities';

const css = readFileSync('src/design/tokens.css', 'utf8');

/** The palette of a scheme: the first value of a token, or the one in the dark block. */
function paletteOf(block: string) {
  return readPalette((token) => new RegExp(`${token}:\\s*([^;]+);`).exec(block)?.[1] ?? '');
}

const dark = css.slice(css.indexOf('(prefers-color-scheme: dark)'));
const schemes = { light: paletteOf(css), dark: paletteOf(dark) };
const languages = ['en', 'zh-Hans'] as const;
const cases = languages.flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
);

/** The contrast of two colours in hexadecimal digits, after WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const { r, g, b } = rgb(colour);
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

test.each(['light', 'dark'] as const)(
  'names and the scale stand out from land and water (%s)',
  (scheme) => {
    const { land, water, waterInk, placeInk, thread } = schemes[scheme];
    for (const ink of [waterInk, placeInk, thread]) {
      for (const ground of [land, water]) {
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  },
);

test.each(cases)('the style is valid ($language, $scheme)', ({ language, scheme }) => {
  // Names are drawn from the fonts of the page: there is no glyph server to name.
  const style = {
    ...mapStyle({ palette: schemes[scheme], language, cities, named: true }),
    glyphs: '{fontstack}/{range}',
  };
  expect(validateStyleMin(style)).toEqual([]);
});

const { layers, sources } = mapStyle({
  palette: schemes.light,
  language: 'en',
  cities,
  named: true,
});

test('every layer has an id of its own and draws a source that exists', () => {
  expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  for (const layer of layers) {
    if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source);
  }
});

test('names stand above everything that is drawn', () => {
  const types = layers.map(({ type }) => type);
  const after = types.slice(types.indexOf('symbol'));
  expect(after.every((type) => type === 'symbol')).toBe(true);
});

test('stops and the edge take room before any name, the cities of the tour come next, and no name may overlap', () => {
  const symbols = layers.filter((layer) => layer.type === 'symbol');
  expect(symbols.slice(-2).map(({ id }) => id)).toEqual(['fence', 'stops']);
  const own = cities.map(({ id }) => `name-of-${id}`);
  expect(symbols.slice(-2 - own.length, -2).map(({ id }) => id)).toEqual(own);
  for (const { layout } of symbols.slice(0, -2)) {
    expect(layout?.['text-allow-overlap'] ?? false).toBe(false);
    expect(layout?.['text-ignore-placement'] ?? false).toBe(false);
  }
});

test('what only takes room is never seen', () => {
  for (const layer of layers) {
    if (layer.type !== 'symbol' || layer.layout?.['text-field']) continue;
    expect(layer.paint?.['icon-opacity']).toBe(0);
  }
});

test('every name of a place has its dot in the same layer, and neither is shown alone', () => {
  const names = layers.filter(({ id }) => /^(place-names|name-of)-/.test(id));
  expect(names.length).toBeGreaterThan(2);
  for (const { id, layout = {} } of names) {
    expect(Reflect.get(layout, 'icon-image'), id).toMatch(/^dot-/);
    expect(Reflect.get(layout, 'text-optional') ?? false, id).toBe(false);
    expect(Reflect.get(layout, 'icon-optional') ?? false, id).toBe(false);
  }
});

test('every city of the tour has a dot that no name takes along', () => {
  const dots = layers.find(({ id }) => id === 'dots');
  expect(dots).toMatchObject({ type: 'circle', source: 'dots' });
  expect(Reflect.get(dots ?? {}, 'filter')).toBeUndefined();
  const points = cities.map(({ longitude, latitude }) => ({
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  }));
  expect(sources['dots']).toMatchObject({ data: { features: points } });
});

test('what glows along the shores lets nothing through, and the land covers what it leaves the water by', () => {
  const order = layers.map(({ id }) => id);
  const glows = layers.flatMap((layer) =>
    layer.type === 'line' && /^glow/.test(layer.id) ? [layer] : [],
  );
  expect(glows.length).toBeGreaterThan(1);
  for (const { id, source, filter, paint } of glows) {
    expect(paint?.['line-opacity'] ?? 1, id).toBe(1);
    const water = layers.find((layer) => layer.id === 'water');
    expect({ source, filter }).toEqual({
      source: 'water',
      filter: Reflect.get(water ?? {}, 'filter'),
    });
    expect(order.indexOf('around'), id).toBeGreaterThan(order.indexOf(id));
  }
  expect(order.indexOf('lakes')).toBeGreaterThan(order.indexOf('around'));
});

test('every colour is one of the palette', () => {
  const colours = JSON.stringify(layers).match(/#[0-9a-f]{3,8}\b/gi) ?? [];
  expect(colours.length).toBeGreaterThan(5);
  for (const colour of colours) expect(Object.values(schemes.light)).toContain(colour);
});

test('nothing is fetched: no tiles, no glyphs, no sprite, no address', () => {
  const style = mapStyle({ palette: schemes.light, language: 'en', cities, named: true });
  expect(Object.keys(style).sort()).toEqual(['layers', 'sources', 'version']);
  expect(JSON.stringify(style)).not.toMatch(/https?:/);
});

test('the layers have not changed unseen', async () => {
  await expect(`${JSON.stringify(layers, null, 1)}\n`).toMatchFileSnapshot('./layers.json');
});
