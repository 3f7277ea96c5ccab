import { layOutChain, type ChainLayout, type ChainPoint } from '~/graphics/chain';
import { fill } from '~/i18n/fill';
import { wordsOf } from '~/i18n/words';
import { makeChain, type ChainStage } from '~/model/chain';
import { pick, type Tour } from '~/model/tour';
import { disc } from './map-plate';
import { joined, moved, type Lettering, type Plate, type Shape, type Tone } from './plate';
import { bodyWidth, letterSizes, passage } from './plate-frame';
import type { Typeface } from './typeface';

/** The room over the thread for the names of stages, and that below for those of stops, in pixels. */
const over = 40;
const under = 40;

/** The width of a name of a stage with one stop, of each further stop, and of a gap. */
const widths = { stage: 124, further: 132, gap: 170 } as const;
const radius = 20;
const { small, text: letters } = letterSizes;

/** A name around a point: its lines end above it, or stand around it where it is in the thread. */
interface Caption {
  text: string;
  width: number;
  tone: Tone;
  at: ChainPoint;
  lift: number;
}

function caption(face: Typeface, { text, width, tone, at, lift }: Caption, tour: Tour): Plate {
  const { language } = tour;
  const set = passage(face, { text, language, width, size: small, tone, centred: true });
  return moved(set, at.x - width / 2, at.y - set.height * lift);
}

/** The names of a stage and of the gap before it. */
function stageNames(face: Typeface, stage: ChainStage, layout: ChainLayout, tour: Tour): Plate[] {
  const { id, name, missing, stops } = stage;
  const width = widths.stage + (stops.length - 1) * widths.further;
  const own = { text: name, width, tone: 'inkSoft', at: pick(layout.stages, id), lift: 1 } as const;
  if (!missing) return [caption(face, own, tour)];
  const text = fill(wordsOf(tour.language).chainMissing, { work: missing });
  const gap = { ...own, text, width: widths.gap, at: pick(layout.gaps, id), lift: 0.5 };
  return [caption(face, own, tour), caption(face, gap, tour)];
}

/** The number of a stop in its disc, and its name below. */
function stopTexts({ stops }: ChainStage, layout: ChainLayout): Lettering[] {
  return stops.flatMap(({ id, number, short }): Lettering[] => {
    const { x, y } = pick(layout.stops, id);
    const line = { x, size: letters, anchor: 'middle' } as const;
    return [
      { ...line, text: String(number), y: y + 8, tone: 'thread' },
      { ...line, text: short, y: y + radius + 30, tone: 'ink' },
    ];
  });
}

/** The chain from fibre to shopper as a thread across, broken where no stop stands. */
export function chainPlate(face: Typeface, tour: Tour): Plate {
  const chain = makeChain(tour);
  const data = chain.map(({ id, missing, stops }) => ({ id, gap: missing !== undefined, stops }));
  const layout = layOutChain(data, 'across');
  const run: Shape = { d: layout.thread, stroke: 'thread', width: 2.5, dash: '9 6' };
  const discs = layout.stops.map(({ x, y }): Shape => {
    return { d: disc(x, y, radius), fill: 'paper', stroke: 'thread', width: 2.5 };
  });
  const height = layout.height + under;
  const thread: Plate = {
    width: layout.width,
    height,
    layers: [{ shapes: [run, ...discs], x: 0, y: 0, scale: 1 }],
    texts: chain.flatMap((stage) => stopTexts(stage, layout)),
  };
  const names = chain.flatMap((stage) => stageNames(face, stage, layout, tour));
  const left = (bodyWidth - layout.width) / 2;
  return moved(joined([thread, ...names], bodyWidth, height + over), left, over);
}
