import { publishedLanguages } from '~/i18n/languages';
import { exhibitsOf } from '~/model/exhibits';
import { kitPlate } from '~/pictures/kit-plates';
import type { Corner } from '~/pictures/plate';
import { openTypeface } from '~/pictures/typeface';
import { content } from '../content/real';

/** The typeface that the pictures are set in. */
export const face = openTypeface();

/** Every picture of the press kit, in every language. */
export const plates = publishedLanguages.flatMap((language) =>
  exhibitsOf(content, language).map((exhibit) => ({
    name: `${exhibit.id} in ${language}`,
    exhibit,
    language,
    plate: kitPlate(content, { exhibit, language }, face),
  })),
);

/** How far the corners of a shape reach along a direction. */
function reach(corners: readonly Corner[], [x, y]: Corner): [number, number] {
  const along = corners.map((corner) => corner[0] * x + corner[1] * y);
  return [Math.min(...along), Math.max(...along)];
}

/** The directions of the sides of a box. */
function sides([a, b, , d]: readonly Corner[]): Corner[] {
  if (!a || !b || !d) return [];
  return [
    [b[0] - a[0], b[1] - a[1]],
    [d[0] - a[0], d[1] - a[1]],
  ];
}

/** Whether two boxes, turned or not, have a straight gap between them. */
export function areApart(one: readonly Corner[], other: readonly Corner[]): boolean {
  return [...sides(one), ...sides(other)].some((side) => {
    const [a, b] = [reach(one, side), reach(other, side)];
    return a[1] <= b[0] || b[1] <= a[0];
  });
}
