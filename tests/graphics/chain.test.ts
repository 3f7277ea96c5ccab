import { expect, test } from 'vitest';
import { layOutChain } from '~/graphics/chain';
import { chainOrder, makeChain } from '~/model/chain';
import { tour } from '../content/real';

const chain = makeChain(tour);
const data = chain.map(({ id, missing, stops }) => ({ id, gap: missing !== undefined, stops }));
const ways = ['down', 'across'] as const;

test.each(ways)('%s: every stop stands once on the chain, in the order of its stages', (way) => {
  const stops = layOutChain(data, way).stops.map(({ id }) => id);
  expect(stops).toEqual(chain.flatMap((stage) => stage.stops.map(({ id }) => id)));
  expect([...stops].sort()).toEqual(tour.sites.map(({ id }) => id).sort());
});

test('the order from fibre to shopper is that of the stages, and the telling within one', () => {
  const orders = chainOrder(chain).map(
    (number) => tour.sites.find(({ stop }) => stop === number)?.stage.order ?? 0,
  );
  expect(orders).toEqual([...orders].sort((a, b) => a - b));
});

test.each(ways)('%s: discs and the boxes to point at keep apart and inside', (way) => {
  const { stops, width, height, target } = layOutChain(data, way);
  const [, left = 0, up = 0, wide = 0, tall = 0] =
    /^M-(\d+)-(\d+)h(\d+)v(\d+)/.exec(target)?.map(Number) ?? [];
  expect(Math.min(wide, tall)).toBeGreaterThanOrEqual(44);
  const boxes = stops.map(({ x, y }) => ({ x: x - left, y: y - up }));
  for (const [index, a] of boxes.entries()) {
    expect(Math.min(a.x, a.y, width - a.x - wide, height - a.y - tall)).toBeGreaterThanOrEqual(0);
    for (const b of boxes.slice(index + 1)) {
      expect(Math.abs(a.x - b.x) >= wide || Math.abs(a.y - b.y) >= tall).toBe(true);
    }
  }
});

test.each(ways)('%s: the thread is broken where work has no stop, and nowhere else', (way) => {
  const { thread, gaps } = layOutChain(data, way);
  expect(gaps.map(({ id }) => id)).toEqual(data.filter(({ gap }) => gap).map(({ id }) => id));
  expect(thread.match(/M/g)).toHaveLength(gaps.length + 1);
});

test.each(ways)('%s: the chain has not changed unseen', async (way) => {
  const { width, height, thread, stages, gaps, stops } = layOutChain(data, way);
  const marks = [
    ...[...stages, ...gaps].map(({ id, x, y }) => `<text x="${x}" y="${y}">${id}</text>`),
    ...stops.map(({ id, x, y }) => `<circle id="${id}" cx="${x}" cy="${y}" r="14"/>`),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<path d="${thread}" fill="none" stroke="#a5301d" stroke-dasharray="7 4"/>
${marks.join('\n')}
</svg>
`;
  await expect(svg).toMatchFileSnapshot(`./chain-${way}.svg`);
});
