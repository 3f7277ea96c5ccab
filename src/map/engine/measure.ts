import type { Camera } from '../camera';
import { scaleBar } from '../scale-bar';

/** Makes the scale bar of a map true to what is shown; its text has a gap for `{kilometres}`. */
export function measure(map: Element, shown: Camera, words: string): void {
  const { kilometres, fraction } = scaleBar(shown);
  // A frame without a width, as while it is being moved, shows nothing to measure.
  if (!Number.isFinite(fraction)) return;
  map.querySelector('.scale line')?.setAttribute('x2', `${fraction * 100}%`);
  const text = map.querySelector('.scale text');
  if (text) text.textContent = words.replace('{kilometres}', String(kilometres));
}
