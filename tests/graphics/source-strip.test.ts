import { expect, test } from 'vitest';
import { layOutStrip, stripUnits } from '~/graphics/source-strip';
import { leansOn } from '~/model/ledger';
import { content } from '../content/real';

const leans = leansOn(content);
const { width, height, cells } = layOutStrip(
  content.sentences.map(({ id, role }) => ({
    id,
    words: content.fingerprint.sentences[id]?.words ?? 0,
    uses: (leans.get(id) ?? []).map(({ kind }) => kind).filter((kind) => kind !== 'glossary'),
    reposted: role === 'boilerplate',
  })),
);
const lengthOf = (thread: string) => Number(/v-([\d.]+)$/.exec(thread)?.[1]);

test('every sentence of the report is one thread, in order, ten to a line', () => {
  expect(cells.map(({ id }) => id)).toEqual(content.sentences.map(({ id }) => id));
  cells.forEach(({ at }, index) => expect(at).toEqual([Math.floor(index / 10), index % 10]));
});

test('a thread is as tall as its sentence is long, and ends below the line above', () => {
  const longest = Math.max(
    ...content.sentences.map(({ id }) => content.fingerprint.sentences[id]?.words ?? 0),
  );
  for (const { id, thread } of cells) {
    const words = content.fingerprint.sentences[id]?.words ?? 0;
    expect(lengthOf(thread)).toBeCloseTo((words / longest) * stripUnits.thread, 0);
    expect(lengthOf(thread)).toBeLessThan(stripUnits.height - 12);
  }
});

test('a thread tells whether its sentence belongs to the report or to the site that reposted it', () => {
  const reposted = cells.filter((cell) => cell.reposted).map(({ id }) => id);
  const foreign = content.sentences.filter(({ role }) => role === 'boilerplate');
  expect(reposted).toEqual(foreign.map(({ id }) => id));
  expect(reposted.length).toBeGreaterThan(0);
});

test('the boxes to point at fill the strip without overlapping, 28 pixels wide on a phone', () => {
  const corners = new Set(cells.map(({ x, y }) => `${x} ${y}`));
  expect(corners.size).toBe(cells.length);
  for (const { x, y } of cells) {
    expect(x % stripUnits.width).toBe(0);
    expect(x + stripUnits.width).toBeLessThanOrEqual(width);
    expect(y + stripUnits.height).toBeLessThanOrEqual(height);
  }
  expect((stripUnits.width * 280) / width).toBeGreaterThanOrEqual(28);
});

test('a cell shows the most telling use, or that there is none', () => {
  const { cells: three } = layOutStrip([
    { id: 'S1', words: 10, uses: ['paraphrase', 'ask'], reposted: false },
    { id: 'S2', words: 30, uses: ['person'], reposted: false },
    { id: 'S3', words: 20, uses: [], reposted: true },
  ]);
  expect(three.map(({ use }) => use)).toEqual(['ask', 'other', 'none']);
});

test('the strip has not changed unseen', async () => {
  const paths = cells.map(({ id, thread, use }) => {
    const colour = use === 'ask' ? '#a5301d' : '#5a5145';
    return `<path id="${id}" class="${use}" d="${thread}" stroke="${colour}" stroke-width="20"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
${paths.join('\n')}
</svg>
`;
  await expect(svg).toMatchFileSnapshot('./source-strip.svg');
});
