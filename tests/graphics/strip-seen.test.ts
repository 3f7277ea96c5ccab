import { expect, test } from 'vitest';
import { layOutStrip } from '~/graphics/source-strip';
import { ledgerRows } from '~/model/ledger-rows';
import { stripData } from '~/model/strip';
import { content } from '../content/real';

const { width, cells } = layOutStrip(stripData(ledgerRows(content, 'en'), content.fingerprint));

/** How wide the strip is drawn in frames of 320 and 600 pixels. */
const drawn = [296, 480];

/** How wide what is drawn of a thread is, in units: the thread, or the foot that a thin one stands on. */
function broadest(use: string, thread: string): number {
  const foot = Number(/m-\d+ 0h(\d+)/.exec(thread)?.[1] ?? 0);
  return use === 'none' ? foot : 20;
}

test.each(drawn)('drawn %i pixels wide, no thread is too small to be seen', (pixels) => {
  const scale = pixels / width;
  const shown = cells.map(({ id, use, thread }) => {
    const tall = Math.max(use === 'none' ? 1.5 : 0, Number(/v-([\d.]+)$/.exec(thread)?.[1]));
    return [id, broadest(use, thread) * scale >= 7, tall * scale >= 1.4];
  });
  expect(shown).toEqual(cells.map(({ id }) => [id, true, true]));
});
