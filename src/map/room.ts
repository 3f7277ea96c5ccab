import { fanRects, isInside, overlap, widths, type Fan, type Rect } from './boxes';

/** Where a fan stands at every width of the drawing. */
function standsOf(fan: Fan): { size: number; rects: Rect[] }[] {
  return widths.map((size) => ({ size, rects: fanRects(fan, size) }));
}

/** Whether a fan keeps clear of what is taken, and a single stop also of the edge. */
function hasRoom(fan: Fan, taken: ReadonlyMap<number, readonly Rect[]>): boolean {
  return standsOf(fan).every(({ size, rects }) =>
    rects.every(
      (rect) =>
        (fan.stops.length > 1 || isInside(rect, size)) &&
        !taken.get(size)?.some((other) => overlap(rect, other)),
    ),
  );
}

/**
 * The places whose stops have room for links that keep apart at every width of the drawing: that of
 * the stop at hand, then the others in the order of the tour.
 */
export function findRoom<Place extends Fan>(fans: readonly Place[], atHand?: string): Place[] {
  const taken = new Map<number, Rect[]>(widths.map((size) => [size, []]));
  const isAtHand = ({ stops }: Place) => stops.some(({ id }) => id === atHand);
  const order = [...fans].sort((a, b) => Number(isAtHand(b)) - Number(isAtHand(a)));
  const kept = new Set<Place>();
  for (const fan of order) {
    if (kept.size > 0 && !hasRoom(fan, taken)) continue;
    kept.add(fan);
    for (const { size, rects } of standsOf(fan)) taken.get(size)?.push(...rects);
  }
  return fans.filter((fan) => kept.has(fan));
}
