// Builds the site with ever more stops, and draws maps with ever more points: npm run bench:scale.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measurePoints } from './points';
import { copyProject } from './scale-project';
import { layOut, kilobytes, show } from './table';
import { buildWatched, pagesOf, type Bounds, type Outcome } from './watched-build';
import { weighPages, type Weights } from './weight';

const { values: options } = parseArgs({
  args: process.argv.slice(3),
  options: {
    /** How many stops, one build for each. */
    stops: { type: 'string', default: '100,1000,5000' },
    /** The most stops that are built with their pictures: each stop's take as long as at any other number. */
    pictures: { type: 'string', default: '100' },
    /** How many points, one map for each; empty for no map. */
    points: { type: 'string', default: '10000,100000' },
    /** How long a build may take. */
    minutes: { type: 'string', default: '15' },
  },
});

const numbers = (list: string) => list.split(',').filter(Boolean).map(Number);

/** A build that would leave less than this on the disk is stopped. */
const bounds: Bounds = { minutes: Number(options.minutes), free: 15e9 };

interface Grown extends Outcome, Weights {
  count: number;
  pictures: boolean;
}

async function grow(count: number): Promise<Grown> {
  const pictures = count <= Number(options.pictures);
  const root = copyProject(count, pictures);
  try {
    const outcome = await buildWatched(root, bounds);
    return { count, pictures, ...outcome, ...weighPages(root, pagesOf(root)) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const heads = [
  'stops',
  'pictures',
  'build s',
  'work s',
  'peak MB',
  'pages',
  'raw MB',
  'home kB',
  'list kB',
  'map kB',
];

function rowOf(grown: Grown): string[] {
  const { count, pictures, seconds, work, memory, pages, raw, home, list, map, stop, stops } =
    grown;
  const kB = (bytes: number) => (Number.isNaN(bytes) ? '–' : kilobytes(bytes));
  return [
    ...[
      String(count),
      pictures ? 'yes' : 'no',
      show(seconds, 1),
      show(work, 1),
      show(memory / 1e6),
      String(pages),
    ],
    show(raw / 1e6, 1),
    ...[home, list, map, stop].map(kB),
    show(stops / 1e6, 1),
    grown.broke ?? 'built',
  ];
}

console.log(`Stops are generated from a seed: each has a place, a text of 450 words and no asks, since the
schema numbers asks D01 to D99 and 71 are taken. No rule caps the number of stops. Pictures are social
cards and press kits. Sizes of single pages are Brotli 5, those of stops from a sample; work is what
processors did for the build, however busy the machine was; work and peak are those of its process
without esbuild’s own.\n`);
const rows = [[...heads, 'stop kB', 'all stops MB', '']];
for (const count of numbers(options.stops)) {
  rows.push(rowOf(await grow(count)));
  console.error(layOut(rows.slice(-1)));
}
console.log(layOut(rows));
if (options.points !== '') console.log(`\n${await measurePoints(numbers(options.points))}`);
