import { curveBumpX, line } from 'd3';

/** What the chain is drawn from: its stages in order, with the stops that stand at each. */
export interface ChainData {
  id: string;
  /** Whether work that no stop does lies between the stage before and this one. */
  gap: boolean;
  stops: readonly { id: string }[];
}

/** How the chain runs: down, for a column of text, or across, for a wide page. */
export type ChainWay = 'down' | 'across';

/** A point of the chain: the middle of a disc, or where a name begins. */
export interface ChainPoint {
  id: string;
  x: number;
  y: number;
}

/** The chain laid out in a box of `width` by `height` units. */
export interface ChainLayout {
  width: number;
  height: number;
  /** The thread, in pieces where the chain is broken. */
  thread: string;
  stages: ChainPoint[];
  /** The gaps, by the stage that follows. */
  gaps: ChainPoint[];
  stops: ChainPoint[];
  /** The box to point at, as a path around the middle of a disc. */
  target: string;
  /** From the middle of a disc to where the name of its stop begins. */
  name: { x: number; y: number };
}

/** A slot on the way along the chain: the name of a stage, a stop, or a gap. */
interface Slot {
  kind: 'stage' | 'stop' | 'gap';
  id: string;
  /** How many stops the stage has. */
  span: number;
  /** How far along the chain it begins, and how long it is. */
  start: number;
  length: number;
}

/** The length of each kind of slot and the box across the way; across, a stage takes no length of its own. */
const units = {
  down: { stage: 26, stop: 46, gap: 64, width: 300, thread: 18, swing: 0 },
  across: { stage: 0, stop: 132, gap: 200, width: 120, thread: 60, swing: 9 },
} as const;

function slotsOf(stages: readonly ChainData[], way: ChainWay): Slot[] {
  const kinds = stages.flatMap(({ id, gap, stops }) => [
    ...(gap ? [{ kind: 'gap' as const, id, span: 0 }] : []),
    { kind: 'stage' as const, id, span: stops.length },
    ...stops.map((stop) => ({ kind: 'stop' as const, id: stop.id, span: 1 })),
  ]);
  let start = 0;
  return kinds.map((slot) => {
    const length = units[way][slot.kind];
    start += length;
    return { ...slot, start: start - length, length };
  });
}

const labels = {
  down: { target: 'M-18-23h300v46h-300z', name: { x: 28, y: 5 } },
  across: { target: 'M-48-24h96v72h-96z', name: { x: 0, y: 38 } },
} as const;

type Pair = [number, number];

/** The runs of points between gaps, each drawn as one piece of thread. */
function runsOf(slots: readonly Slot[], place: (slot: Slot) => Pair): Pair[][] {
  const runs: Pair[][] = [[]];
  slots.forEach((slot) => {
    if (slot.kind === 'gap') runs.push([]);
    if (slot.kind === 'stop') runs.at(-1)?.push(place(slot));
  });
  return runs;
}

/** Pulls the ends of the thread past its first and last disc; straight down, the ends are enough. */
function withEnds(run: readonly Pair[], way: ChainWay): Pair[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const past = way === 'down' ? 22 : 36;
  const shift = ([x, y]: Pair, by: number): Pair => (way === 'down' ? [x, y + by] : [x + by, y]);
  return [shift(first, -past), ...(way === 'down' ? [] : run), shift(last, past)];
}

/** Where names and gaps stand beside the thread. */
function besides({ kind, start, length, span }: Slot, way: ChainWay): Pair {
  const { thread, stop } = units[way];
  // What is missing stands where the thread would be, and has the whole width.
  if (way === 'down') return kind === 'gap' ? [4, start + 38] : [thread + 28, start + 19];
  return kind === 'gap' ? [start + length / 2, thread + 5] : [start + (span * stop) / 2, 18];
}

/** Lays out the chain from fibre to shopper along a thread. */
export function layOutChain(stages: readonly ChainData[], way: ChainWay): ChainLayout {
  const { width: box, thread, swing } = units[way];
  const slots = slotsOf(stages, way);
  const last = slots.at(-1);
  const long = last ? last.start + last.length : 0;
  const stops = slots.filter(({ kind }) => kind === 'stop');
  const turn = (along: number, aside: number): Pair =>
    way === 'down' ? [aside, along] : [along, aside];
  const disc = (slot: Slot): Pair =>
    turn(slot.start + slot.length / 2, thread + (stops.indexOf(slot) % 2 === 0 ? -swing : swing));
  const beside = (slot: Slot) => besides(slot, way);
  const points = (kind: Slot['kind'], place: (slot: Slot) => Pair): ChainPoint[] =>
    slots
      .filter((slot) => slot.kind === kind)
      .map((slot) => ({ id: slot.id, x: place(slot)[0], y: place(slot)[1] }));
  const draw = line().curve(curveBumpX).digits(0);
  const [width, height] = turn(long, box);
  return {
    width,
    height,
    thread: runsOf(slots, disc)
      .map((run) => draw(withEnds(run, way)) ?? '')
      .join(''),
    stages: points('stage', beside),
    gaps: points('gap', beside),
    stops: points('stop', disc),
    ...labels[way],
  };
}
