import { beforeAll, describe, expect, test } from 'vitest';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { tourCamera, zoomRange } from '~/map/camera';
import { wholeEngine } from '~/map/engine/bundle';
import { content } from '../content/real';
import { live, Site } from './site';

const site = new Site();

/** The engine with a way to be looked into. */
const watchedEngine = wholeEngine('tests/browser/watched-engine.ts');

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the map is looked at: from the middle of the tour, and from each of its cities. */
const middles = [tourCamera, ...content.cities].map(({ longitude, latitude }): [number, number] => [
  longitude,
  latitude,
]);
const zooms = Array.from({ length: 9 }, (_, step) => zoomRange.min + step / 2);
/** In small steps, as far in as both cities are in sight from the middle of the tour. */
const wholeZooms = Array.from({ length: 16 }, (_, step) => zoomRange.min + step / 8);
const looks = [
  ...zooms.flatMap((zoom) => middles.map((middle) => ({ zoom, middle }))),
  ...wholeZooms.flatMap((zoom) => middles.slice(0, 1).map((middle) => ({ zoom, middle }))),
];

/** The discs and the shown names of the stops, the scale and the frame, in CSS pixels from the frame's corner. */
const readStops = () => {
  const frame = document.querySelector('.live')?.getBoundingClientRect() ?? new DOMRect();
  const boxOf = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const stop = element.closest('a')?.dataset['stop'];
    const name = stop ? `${element.classList[0]} of ${stop}` : `${element.localName} of the scale`;
    const [x, y] = [frame.left, frame.top];
    return { name, left: left - x, right: right - x, top: top - y, bottom: bottom - y };
  };
  const parts = '.overlay .disc, .overlay .name, .scale *';
  const seen = [...document.querySelectorAll(parts)].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  const cities = [...document.querySelectorAll<SVGElement>('svg[data-city]')].map((city) => ({
    id: city.dataset['city'] ?? '',
    x: Number(city.getAttribute('x')),
    y: Number(city.getAttribute('y')),
  }));
  return { width: frame.width, height: frame.height, boxes: seen.map(boxOf), cities };
};

/** Whether any of a box stands in a frame of a size. */
function isSeen(box: Omit<Box, 'name'>, { width, height }: { width: number; height: number }) {
  return box.right > 1 && box.bottom > 1 && box.left < width - 1 && box.top < height - 1;
}

/** Whether the dot of a city stands in a frame of a size, clear of its edges. */
function isSeenWhole({ x, y }: { x: number; y: number }, frame: { width: number; height: number }) {
  const dot = 8;
  return x > dot && y > dot && x < frame.width - dot && y < frame.height - dot;
}

/** Whether two boxes overlap by more than the blank around letters. */
function overlap(a: Box, b: Box): boolean {
  const touch = 2;
  return (
    a.left < b.right - touch &&
    b.left < a.right - touch &&
    a.top < b.bottom - touch &&
    b.top < a.bottom - touch
  );
}

/** Opens a map whose engine can be asked what stands on it. */
async function openWatched(path: string, options: Parameters<Site['blank']>[0]) {
  const opened = await site.blank(options);
  const code = await watchedEngine;
  await opened.page.route('**/map-engine-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: code }),
  );
  await opened.page.goto(site.url + path);
  await live(opened.page);
  return opened;
}

/** Everything that is read on the live map of a language at every zoom, from every middle. */
async function lookAround(language: (typeof publishedLanguages)[number], width: number) {
  const path = localPath(language, '/map/').slice(1);
  const { page, context, errors } = await openWatched(path, { viewport: { width, height: 900 } });
  const views = [];
  for (const { zoom, middle } of looks) {
    const symbols = await page.evaluate(([to, at]) => window.look?.(to, at), [
      zoom,
      middle,
    ] as const);
    const stops = await page.evaluate(readStops);
    const shown = (symbols ?? []).filter(
      ({ layer, boxes }) =>
        !['fence', 'stops'].includes(layer) && boxes.some((box) => isSeen(box, stops)),
    );
    views.push({ where: `zoom ${zoom} at ${middle.join(' ')}`, symbols: shown, ...stops });
  }
  await context.close();
  expect(errors).toEqual([]);
  return views;
}

type View = Awaited<ReturnType<typeof lookAround>>[number];

function namesOf({ symbols }: View): Box[] {
  return symbols.flatMap(({ id, boxes }) => boxes.map((box) => ({ name: id, ...box })));
}

function pairsThatOverlap(view: View): string[] {
  const boxes = [...namesOf(view), ...view.boxes];
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      // A dot and its name, a disc and the name of its stop are one thing.
      .filter((b) => a.name.split(' ').at(-1) !== b.name.split(' ').at(-1) && overlap(a, b))
      .map((b) => `${view.where}: ${a.name} × ${b.name}`),
  );
}

function cutNames(view: View): string[] {
  const { width, height, where } = view;
  const names = [...namesOf(view), ...view.boxes.filter(({ name }) => name.startsWith('name'))];
  return names
    .filter(
      (box) => box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1,
    )
    .map(({ name }) => `${where}: ${name}`);
}

const cases = publishedLanguages.flatMap((language) =>
  [320, 360, 768, 1280].map((width) => ({ language, width })),
);

/** Symbols of which only a part is shown: those of places have a dot and a name, those of waters a name. */
function halfShown({ where, symbols }: View): string[] {
  return symbols
    .filter(({ layer, boxes }) => boxes.length !== (layer.startsWith('water') ? 1 : 2))
    .map(({ id }) => `${where}: ${id}`);
}

describe.each(cases)('the live map in $language on a window of $width pixels', (given) => {
  let views: View[] = [];

  beforeAll(async () => {
    views = await lookAround(given.language, given.width);
  });

  test('has names at every zoom', () => {
    for (const zoom of zooms) {
      const here = views.filter(({ where }) => where.startsWith(`zoom ${zoom} `));
      expect(here.flatMap(({ symbols }) => symbols).length, `zoom ${zoom}`).toBeGreaterThan(0);
    }
  });

  test('shows no name that hides another, a dot or a stop', () => {
    expect(views.flatMap(pairsThatOverlap)).toEqual([]);
  });

  test('shows no name that its edge cuts', () => {
    expect(views.flatMap(cutNames)).toEqual([]);
  });

  test('shows every dot with its name and every name with its dot', () => {
    expect(views.flatMap(halfShown)).toEqual([]);
  });

  test('names the cities of the tour wherever they stand whole in the frame, however far out', () => {
    const nameless = views.flatMap(({ where, width, height, cities, symbols }) =>
      cities
        .filter(({ x, y }) => isSeenWhole({ x, y }, { width, height }))
        .filter(({ id }) => !symbols.some((symbol) => symbol.id === id))
        .map(({ id, x, y }) => `${id}: ${where} (${Math.round(x)} ${Math.round(y)})`),
    );
    expect(nameless).toEqual([]);
  });

  test('names the cities of the tour wherever they are the middle of what is seen', () => {
    for (const { id, longitude, latitude } of content.cities) {
      const own = views.filter(({ where }) => where.endsWith(` at ${longitude} ${latitude}`));
      const nameless = own.filter(({ symbols }) => !symbols.some((symbol) => symbol.id === id));
      expect(nameless.map(({ where }) => `${id}: ${where}`)).toEqual([]);
    }
  });
});

test('a city near the edge keeps its name and its dot when a phone is turned', async () => {
  const { page, context } = await openWatched('map/?stop=guotai', {
    viewport: { width: 360, height: 740 },
  });
  await page.setViewportSize({ width: 740, height: 360 });
  const names = () => page.evaluate(() => window.stands?.().map(({ id }) => id));
  await expect.poll(names).toEqual(expect.arrayContaining(['changshu', 'zhangjiagang']));
  await context.close();
});

test.each(publishedLanguages)(
  'wherever the drawing in %s is moved, every dot that it shows has its name',
  async (language) => {
    const { page, context } = await site.blank();
    // Without the engine the drawing follows what is chosen.
    await page.route('**/map-engine-*.js', (route) => route.abort());
    await page.goto(site.url + localPath(language, '/map/').slice(1));
    for (const { id } of content.sites) {
      await page.locator(`li [data-stop="${id}"]`).click();
      const dots = await page.$$eval('.names > svg, [data-city]', (marks) =>
        marks.map((mark) => {
          const dot = mark.querySelector(':scope > circle');
          const { fill, visibility } = getComputedStyle(dot ?? mark);
          const texts = [...mark.querySelectorAll(':scope > text')].filter((text) =>
            text.checkVisibility({ visibilityProperty: true }),
          );
          const isDot = dot?.checkVisibility() && visibility === 'visible' && fill !== 'none';
          return { name: mark.textContent, dot: Boolean(isDot), named: texts.length === 2 };
        }),
      );
      expect(dots.filter(({ dot }) => dot).length).toBeGreaterThan(0);
      expect(dots.filter(({ dot, named }) => dot && !named)).toEqual([]);
    }
    await context.close();
  },
);
