import type { Line } from './lines';
import { slowness, phone } from './profile';
import { spreadOf, type Spread } from './statistics';
import { kilobytes, layOut, show } from './table';
import type { Sample } from './visit';

/** What every case gave, a sample for each round. */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** The spread of a figure over the rounds of a case; NaN where it was not measured. */
export function spread(samples: Samples, name: string, figure: string): Spread {
  return spreadOf((samples.get(name) ?? []).map((sample) => sample[figure] ?? Number.NaN));
}

/** What was done, so that nobody has to guess what a figure means. */
export const definitions = `Phone: ${phone.viewport.width}×${phone.viewport.height} at ${phone.deviceScaleFactor}x, touch; CPU ${slowness.cpu}x slower (main thread only: workers and the software GPU run at full speed);
${slowness.downBits / 1e6} Mbit/s down, ${slowness.latency} ms latency (Chromium adds it to each request, not to each round trip: no handshakes, no slow start;
it forgets the scripts of workers, for which the server waits instead).
Every visit has a fresh context and empty cache, and comes from an empty page of another site; ours and floor take turns in every round. Brotli 11 for all texts, from one server.
Floor "reading": the same words, links and map drawing as bare HTML, without style or script.
Floor "map": MapLibre as published (page, worker, css), our style with our data inline, same size, camera and fadeDuration.
first words = first contentful paint. first screen = end of the first frame whose text reaches the lower edge of the window. all words = end of the first frame that holds all of main, of which ours may lay out what lies below the first screen a little later. drawing = the same for the map's drawing.
map live = our <tour-map data-state="live"> (first idle, overlay in place); floor: map.once('idle'). With page: from the start of the navigation.
On press: from the press of the button on a page that has been loaded for two seconds; the floor then imports MapLibre as ours loads its engine.
next = from the press of the link to the next stop, half a second after it was scrolled to, until the first contentful paint of its page.
ratio = ours against the floor in the same round; medians of all rounds, with quartiles.
TBT = tasks beyond 50 ms between first words and 2 s after load. CLS = sum of all shifts until then. Times in ms, medians.`;

const columns: [title: string, figure: string, write: (value: number) => string][] = [
  ['req', 'requests', show],
  ['kB', 'bytes', kilobytes],
  ['req +2s', 'requestsInAll', show],
  ['kB +2s', 'bytesInAll', kilobytes],
  ['first words', 'fcp', show],
  ['first screen', 'screenAt', show],
  ['all words', 'textAt', show],
  ['drawing', 'drawnAt', show],
  ['LCP', 'lcp', show],
  ['load', 'load', show],
  ['CLS', 'cls', (value) => show(value, 4)],
  ['TBT', 'tbt', show],
  ['map req', 'mapRequests', show],
  ['map kB', 'mapBytes', (value) => (Number.isNaN(value) ? '–' : kilobytes(value))],
  ['map live', 'liveAt', show],
  ['next', 'next', show],
];

/** The medians of every case as a table. */
export function showMedians(samples: Samples): string {
  const rows = [...samples.keys()].map((name) => [
    name,
    ...columns.map(([, figure, write]) => {
      const value = spread(samples, name, figure).median;
      return Number.isNaN(value) ? '–' : write(value);
    }),
  ]);
  return layOut([['', ...columns.map(([title]) => title)], ...rows]);
}

/** A figure of two cases that take turns. */
interface Pair {
  page: string;
  figure: string;
  /** The case that it is held against; the floor of the page. */
  floor?: string;
}

/** A line that holds a figure of a page against that of its floor, round by round. */
export function against(samples: Samples, pair: Pair, limit: number) {
  const { page, figure, floor = `floor ${page}` } = pair;
  const valuesOf = (name: string) =>
    (samples.get(name) ?? []).map((sample) => sample[figure] ?? Number.NaN);
  const [ours, floors] = [valuesOf(page), valuesOf(floor)];
  const ratios = ours.map((value, round) => value / (floors[round] ?? Number.NaN));
  return {
    ours: spreadOf(ours),
    floor: spreadOf(floors),
    ratio: spreadOf(ratios),
    limit,
  } satisfies Omit<Line, 'what'>;
}
