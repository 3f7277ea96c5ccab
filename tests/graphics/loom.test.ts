import { expect, test } from 'vitest';
import { layOutLoom, loomData } from '~/graphics/loom';
import { wordsOf } from '~/i18n/words';
import { makeLoom } from '~/model/loom';
import { tour } from '../content/real';

const loom = makeLoom(tour, wordsOf('en'));
const layout = layOutLoom(loomData(loom));

test('every crossing of the data is one knot, on its two threads', () => {
  const knots = layout.cells.map(({ row, column }) => `${row} ${column}`);
  expect(knots).toEqual(loom.crossings.map(({ theme, venue }) => `${theme} ${venue}`));
  for (const { column, row, x, y, at } of layout.cells) {
    expect(layout.columns[at[1]]).toEqual({ id: column, x });
    expect(layout.rows[at[0]]).toEqual({ id: row, y });
  }
});

test('the area of a knot stands for the number of asks', () => {
  const { cells } = layOutLoom({
    columns: ['a', 'b'],
    rows: ['x'],
    crossings: [
      { column: 'a', row: 'x', count: 1, level: 0 },
      { column: 'b', row: 'x', count: 4, level: 5 },
    ],
  });
  expect(cells.map(({ side }) => side)).toEqual([11, 22]);
});

test('knots keep apart on the narrowest phone: 28 pixels from column to column', () => {
  const columns = layout.columns.length;
  for (const { side } of layout.cells) expect(side).toBeLessThan(280 / columns - 2);
});

test('no name of a row is the name of a column, so that a line is lit by its name alone', () => {
  const names = [...layout.columns, ...layout.rows].map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
});

test('the loom has not changed unseen', async () => {
  const [width, height] = [400, 640];
  const place = ({ x, y }: { x: number; y: number }) =>
    `translate(${Math.round(x * 4)} ${Math.round(y * 6.4)})`;
  const lines = [
    ...layout.columns.map(({ id, x }) => `<path id="${id}" d="M${x * 4} 0V${height}"/>`),
    ...layout.rows.map(({ id, y }) => `<path id="${id}" d="M0 ${y * 6.4}H${width}"/>`),
  ];
  const knots = layout.cells.map((cell) => {
    const fill = cell.level === 5 ? '#a5301d' : '#faf6ee';
    return `<path transform="${place(cell)}" d="${cell.knot}" fill="${fill}" stroke="#a5301d"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" stroke="#d8cdba">
${[...lines, ...knots].join('\n')}
</svg>
`;
  await expect(svg).toMatchFileSnapshot('./loom.svg');
});
