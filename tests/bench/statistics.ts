/** The middle of some numbers and the quarters around it. */
export interface Spread {
  median: number;
  /** A quarter of the numbers are at most this. */
  low: number;
  /** A quarter of the numbers are at least this. */
  high: number;
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The median and quartiles of numbers; NaN where there is none or one of them was not measured. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const whole = sorted.every((number) => Number.isFinite(number));
  const at = (share: number) => (whole ? quantile(sorted, share) : Number.NaN);
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** The median of numbers; NaN where there is none or one of them was not measured. */
export function median(numbers: readonly number[]): number {
  return spreadOf(numbers).median;
}
