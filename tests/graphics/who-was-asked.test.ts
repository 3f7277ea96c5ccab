import { expect, test } from 'vitest';
import { layOutWho, whoUnits } from '~/graphics/who-was-asked';
import { wordsOf } from '~/i18n/words';
import { whoFinding, whoMatrix } from '~/model/sorting';
import { tour } from '../content/real';

const matrix = whoMatrix(tour.asks, wordsOf('en'));
const layout = layOutWho(matrix);
const squaresIn = (path: string) =>
  path.match(new RegExp(`h${whoUnits.side}v${whoUnits.side}h-${whoUnits.side}z`, 'g'))?.length;

test('every ask is exactly one square, in the cell of its listener and its word', () => {
  for (const { row, column, squares, count } of layout.cells) {
    const own = tour.asks.filter((ask) => ask.addressee === row && ask.strength === column);
    expect([squaresIn(squares), count]).toEqual([own.length, own.length]);
  }
  const drawn = layout.cells.reduce((sum, { squares }) => sum + (squaresIn(squares) ?? 0), 0);
  expect(drawn).toBe(tour.asks.length);
});

test('cells keep apart, inside the drawing and below the names of their rows', () => {
  for (const [index, a] of layout.cells.entries()) {
    expect(a.x + a.width).toBeLessThanOrEqual(layout.width);
    expect(a.y + a.height).toBeLessThanOrEqual(layout.height);
    const row = layout.rows.find(({ id }) => id === a.row);
    expect(a.y).toBeGreaterThanOrEqual((row?.y ?? 0) + whoUnits.name);
    for (const b of layout.cells.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y ||
        b.y + b.height <= a.y;
      expect([a.row, a.column, b.row, b.column, apart]).toContain(true);
    }
  }
});

test('the squares of a cell stay inside it, and it can be hit with a finger', () => {
  const { side, pitch, least } = whoUnits;
  for (const { squares, x, y, width, height } of layout.cells) {
    const [, left = '', top = ''] = /^M(\d+) (\d+)/.exec(squares) ?? [];
    const turns = [...squares.matchAll(/m-(\d+) (\d+)/g)].filter(
      ([, , down]) => Number(down) === pitch,
    );
    const first = squares.split(/m-\d+ 11/)[0] ?? '';
    const line = squaresIn(first) ?? 0;
    expect(Number(left)).toBeGreaterThanOrEqual(x);
    expect(Number(left) + (line - 1) * pitch + side).toBeLessThanOrEqual(x + width);
    expect(Number(top) + turns.length * pitch + side).toBeLessThanOrEqual(y + height);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(least);
  }
});

test('listeners stand from the mildest spoken to downwards', () => {
  const means = matrix.rows.map(
    ({ counts, total }) => counts.reduce((sum, count, at) => sum + count * at, 0) / total,
  );
  expect(means).toEqual([...means].sort((a, b) => a - b));
});

test('the finding counts what the asks say', () => {
  const found = whoFinding(tour.asks);
  const of = (strength: string) => tour.asks.filter((ask) => ask.strength === strength).length;
  expect(found.must).toBe(of('must'));
  expect(found.mild).toBe(of('encouraged') + of('hoped'));
  expect(found.asked).toBe(of('asked'));
  expect(found.nobody).toBe(tour.asks.filter((ask) => ask.addressee === 'nobody-named').length);
});

test('the matrix has not changed unseen', async () => {
  const { width, height, lines, cells } = layout;
  const paths = [
    ...lines.map((d) => `<path d="${d}" stroke="#d8cdba"/>`),
    ...cells.map(({ row, column, squares }) => {
      const fill = column === 'must' ? '#a5301d' : 'none';
      return `<path id="${row}-${column}" d="${squares}" fill="${fill}" stroke="#a5301d"/>`;
    }),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
${paths.join('\n')}
</svg>
`;
  await expect(svg).toMatchFileSnapshot('./who-was-asked.svg');
});
