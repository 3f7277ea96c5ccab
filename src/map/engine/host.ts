import { toLanguage } from '~/i18n/languages';
import { measure } from '../measure.client';
import type { Camera } from '../camera';
import type { CityPoint, EngineFault, EngineView, EngineWords } from './contract';
import { openMap } from './open';
import { readCities } from './read-cities';

/** Puts the fans of a drawing where the map has their cities. */
function placeFans(host: Element, points: readonly CityPoint[]): void {
  for (const { id, x, y } of points) {
    const city = host.querySelector(`[data-city="${id}"]`);
    city?.setAttribute('x', String(x));
    city?.setAttribute('y', String(y));
  }
}

/** Opens a map in the `.live` part of an element and keeps the fans and the scale of its drawing true. */
export function openIn(
  host: HTMLElement,
  camera: Camera,
  words: EngineWords,
): Promise<EngineView | EngineFault> {
  const container = host.querySelector<HTMLElement>('.live');
  if (!container) return Promise.resolve('failed');
  return openMap({
    container,
    camera,
    words,
    cities: readCities(host),
    language: toLanguage(document.documentElement.lang),
    onMove: (points, shown) => {
      placeFans(host, points);
      measure(host, shown, words.scale);
    },
  });
}
