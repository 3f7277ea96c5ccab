import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightMessages, isNews, placeOf, tallest, wantedHeight } from '~/embed/heights';

const page = 'https://stops.example/some/path/embed/loom/';
const seed = 20230423;

function messages(address: string, name = '', greeting = true) {
  return heightMessages({ height: 450, width: 640, place: placeOf(address, name), greeting });
}

describe('a frame learns from its own address and name', () => {
  test.each([
    { from: 'the childId in the query', address: `${page}?a=1&childId=chart-1`, name: '' },
    { from: 'the childId in the hash', address: `${page}#childId=chart-1`, name: '' },
    {
      from: 'the childId before a secret',
      address: `${page}#childId=chart-1#?secret=a1`,
      name: '',
    },
    { from: 'the name of the iframe', address: page, name: 'chart-1' },
    { from: 'the name where the childId is none', address: `${page}?childId=a:b`, name: 'chart-1' },
  ])('its id: $from', ({ address, name }) => {
    expect(placeOf(address, name).id).toBe('chart-1');
  });

  test('an id of any script', () => {
    expect(placeOf(`${page}?childId=${encodeURIComponent('图表_1')}`, '').id).toBe('图表_1');
  });

  test.each([
    ['behind #?', `${page}#?secret=a1B2c3D4e5`],
    ['behind an id', `${page}#childId=x#?secret=a1B2c3D4e5`],
    ['behind a query', `${page}?stop=menglan#?secret=a1B2c3D4e5`],
  ])('the secret of WordPress %s', (_, address) => {
    expect(placeOf(address, '').secret).toBe('a1B2c3D4e5');
  });

  test('nothing that could say more than an id or a secret', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'a xPYMxnavigateToxPYMxhttps://x.example/ ',
        'a:0:0:close',
        '%E0%A4%A',
        '__proto__',
        '"]',
      ),
    );
    fc.assert(
      fc.property(wild, wild, wild, (id, secret, name) => {
        const [first, second] = [id, secret].map((text) => text.replaceAll(/[\ud800-\udfff]/g, ''));
        const raw = `${page}?childId=${first}#?secret=${second}`;
        const escaped = `${page}?childId=${encodeURIComponent(first ?? '')}#?secret=${encodeURIComponent(second ?? '')}`;
        for (const address of [raw, escaped]) {
          const place = placeOf(address, name);
          expect(place.id ?? 'none').toMatch(/^[^\s:"'<>\\[\]{}()]{1,64}$/u);
          expect(place.secret ?? 'none').toMatch(/^[A-Za-z0-9]{1,64}$/);
        }
      }),
      { numRuns: 2000, seed },
    );
  });
});

describe('a height', () => {
  test('is rounded up, 1000 px at most, and none while the frame is not laid out', () => {
    expect([0, -1, Number.NaN].map(wantedHeight)).toEqual([undefined, undefined, undefined]);
    expect([0.1, 450, 450.2, 999.5, 4000].map(wantedHeight)).toEqual([1, 450, 451, 1000, 1000]);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (measured) => {
        const height = wantedHeight(measured) ?? 0;
        expect(Number.isInteger(height)).toBe(true);
        expect(height).toBeLessThanOrEqual(tallest);
        expect(height).toBeGreaterThanOrEqual(Math.min(tallest, measured));
        expect(height).toBeLessThan(measured + 1);
      }),
      { seed },
    );
  });

  test('is news at first and when it differs by 2 px', () => {
    const news = [undefined, 450, 449, 451, 448, 452].map((told) => isNews(450, told));
    expect(news).toEqual([true, false, false, false, true, true]);
  });
});

test('every format says the height in its own words', () => {
  expect(messages(`${page}?childId=chart-1#?secret=a1B2c3D4e5`)).toEqual([
    'pymxPYMxchart-1xPYMxheightxPYMx450',
    '[iFrameSizer]chart-1:450:640:init:5',
    { 'datawrapper-height': { 'chart-1': 450 } },
    { sentinel: 'amp', type: 'embed-size', height: 450 },
    `{"src":"${page}?childId=chart-1#?secret=a1B2c3D4e5","context":"iframe.resize","height":450}`,
    '{"id":"chart-1","type":"set-height","value":450}',
    { message: 'height', value: 450, secret: 'a1B2c3D4e5' },
  ]);
});

test('iframe-resizer is greeted at first and told sizes after that', () => {
  expect(messages(page, 'chart-1', true)).toContain('[iFrameSizer]chart-1:450:640:init:5');
  expect(messages(page, 'chart-1', false)).toContain('[iFrameSizer]chart-1:450:640:size');
});

test('without an id pym and iframe-resizer hear nothing, without a secret WordPress', () => {
  expect(messages(page)).toEqual([
    { 'datawrapper-height': { '/some/path/embed/loom/': 450 } },
    { sentinel: 'amp', type: 'embed-size', height: 450 },
    `{"src":"${page}","context":"iframe.resize","height":450}`,
    '{"id":"/some/path/embed/loom/","type":"set-height","value":450}',
  ]);
});
