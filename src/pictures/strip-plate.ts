import { layOutStrip, stripUnits } from '~/graphics/source-strip';
import type { Language } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import type { Content } from '~/model/content';
import { ledgerRows } from '~/model/ledger-rows';
import { stripData, stripUses, type StripUse } from '~/model/strip';
import type { Lettering, Plate, Shape } from './plate';
import { bodyWidth, letterSizes, stacked } from './plate-frame';
import { keyPlate, keySide } from './plate-keys';
import type { Typeface } from './typeface';

/** Twenty threads to a line, so that the strip is wider than high. */
const units = { ...stripUnits, line: 20, height: 72 };
const scale = bodyWidth / (units.line * units.width);

/** How close the threads of each use are woven: stitches and gaps of a stroke, or none. */
const weaves: Record<StripUse, Pick<Shape, 'dash' | 'width'>> = {
  ask: { width: 20 },
  visit: { width: 20, dash: '3 1' },
  quotation: { width: 20, dash: '2 2' },
  paraphrase: { width: 20, dash: '1 3' },
  other: { width: 20, dash: '1 5' },
  none: { width: 1.5 },
};

function threadShape(d: string, use: StripUse): Shape {
  return { d, stroke: use === 'ask' ? 'thread' : 'inkSoft', ...weaves[use] };
}

/** The report as a strip of sentences, with the key to its threads. */
export function stripPlate(face: Typeface, content: Content, language: Language): Plate {
  const data = stripData(ledgerRows(content, language), content.fingerprint);
  const { width, height, cells } = layOutStrip(data, units);
  const first = cells.filter(({ x }) => x === 0);
  const lines = first.map(({ y }) => `M0 ${y + units.height - 2}h${width}`).join('');
  const texts = first.map(({ id, y }): Lettering => {
    return { text: id, x: 4, y: (y + 12) * scale, size: letterSizes.small, tone: 'inkSoft' };
  });
  const threads = cells.map(({ thread, use }) => threadShape(thread, use));
  const shapes: Shape[] = [{ d: lines, stroke: 'faint', width: 1 }, ...threads];
  const layers = [{ shapes, x: 0, y: 0, scale }];
  const strip = { width: bodyWidth, height: Math.round(height * scale), layers, texts };
  const { stripUses: names } = wordsOf(language);
  const used = stripUses.filter((use) => cells.some((cell) => cell.use === use));
  const key = used.map((use) => ({
    shapes: [threadShape(`M${keySide / 2} ${keySide}V0`, use)],
    text: names[use],
  }));
  return stacked([strip, keyPlate(face, key, bodyWidth)], 24);
}
