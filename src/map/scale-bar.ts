import type { Camera } from './camera';

/** The lengths a scale bar may have, in kilometres. */
const lengths = [50, 20, 10, 5, 2, 1];

/** Kilometres that a degree of longitude spans at the equator. */
const degree = 111.32;

/** The scale of a map: the longest round number of kilometres within three tenths of its width. */
export function scaleBar({ latitude, span }: Pick<Camera, 'latitude' | 'span'>) {
  const width = span * degree * Math.cos((latitude * Math.PI) / 180);
  const kilometres = lengths.find((length) => length <= 0.3 * width) ?? 1;
  return { kilometres, fraction: kilometres / width };
}
