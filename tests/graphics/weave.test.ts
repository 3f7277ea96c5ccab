import { expect, test } from 'vitest';
import { structures, weave, type Weave } from '~/graphics/weave';

const pieces = (path: string) => path.match(/M[^z]*z/g) ?? [];
const all = (cloth: Weave) =>
  [cloth.ground, cloth.filling, cloth.themes, cloth.asks].flatMap(pieces).length;

const data = { warps: 24, asks: [[3], [7, 9]] };

test.each(structures)('%s: every crossing has one thread on top', (structure) => {
  expect(all(weave({ structure, ...data }))).toBe(24 * 15);
});

test.each(structures)('%s: an ask lies on top where it binds its themes', (structure) => {
  const cloth = weave({ structure, ...data });
  const rows = [...new Set(pieces(cloth.asks).map((piece) => /M[-\d.]+ (\d+)/.exec(piece)?.[1]))];
  expect(rows).toHaveLength(2);
  expect(cloth.asks).toContain(`M${3 * 4 - 0.5} ${rows[0]}h`);
  expect(cloth.asks).toContain(`M${7 * 4 - 0.5} ${rows[1]}h`);
  expect(cloth.asks).toContain(`M${9 * 4 - 0.5} ${rows[1]}h`);
});

test('a cloth without asks has no coloured thread', () => {
  const cloth = weave({ structure: 'plain', warps: 24, asks: [] });
  expect([cloth.themes, cloth.asks]).toEqual(['', '']);
});

test('the weave has not changed unseen', async () => {
  const { width, height, ground, filling, themes, asks } = weave({ structure: 'satin', ...data });
  const path = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${width + 1} ${height + 1}">
${path(ground, '#d8cdba')}
${path(filling, '#cfe1e2')}
${path(themes, '#2b3f73')}
${path(asks, '#a5301d')}
</svg>
`;
  await expect(svg).toMatchFileSnapshot('./weave.svg');
});
