import { toLanguage } from '~/i18n/languages';
import { measure } from './measure';
import { addControls } from './controls';
import styles from './live.css';
import type { CityPoint, Engine, MapHost } from './contract';
import { openMap } from './open';
import { wordsIn } from './words';
import { readCities, readSides } from './read-drawing';
import { followStopKeys } from './stop-keys';
import { isWithin } from './within';
import { zoomOf } from './zoom';

/** Hides the names of stops that the edge of the map would cut. */
function hideCut(host: Element): void {
  const frame = host.querySelector('.live') ?? host;
  for (const name of host.querySelectorAll('.name')) {
    name.classList.toggle('cut', !isWithin(name, frame));
  }
}

/** Puts the fans of a drawing where the map has their cities. */
function placeFans(host: Element, points: readonly CityPoint[]): void {
  for (const { id, x, y } of points) {
    // A dot has no fan and no id.
    if (!id) continue;
    const city = host.querySelector(`[data-city="${id}"]`);
    city?.setAttribute('x', String(x));
    city?.setAttribute('y', String(y));
  }
  hideCut(host);
}

/** Gives what MapLibre puts into the page its looks, once; a sheet of its own needs no leave from a policy. */
export function adoptStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

/** Goes back to the drawing; what had the focus in the map gives it to the button that opens one. */
function lose(host: MapHost, why: string): void {
  const hadFocus = host.querySelector(':is(.live, .controls) :focus');
  host.lose(why);
  if (hadFocus) host.querySelector<HTMLElement>('.open')?.focus();
}

/** Opens a map in the `.live` part of an element and keeps the fans and the scale of its drawing true. */
export const openIn: Engine['open'] = async (host, camera, attempt) => {
  const container = host.querySelector<HTMLElement>('.live');
  if (!container) return 'failed';
  const language = toLanguage(document.documentElement.lang);
  const words = wordsIn(language);
  const scale = host.querySelector('.scale text');
  const kilometres = scale?.textContent ?? '';
  const cities = readCities(host);
  const gone = new AbortController();
  let follow = () => {};
  const view = await openMap({
    container,
    camera,
    words,
    cities,
    sides: readSides(host),
    language,
    attempt,
    onLost: () => lose(host, words.lost),
    onBack: () => void host.open(),
    onMove: (points, shown) => {
      placeFans(host, points);
      measure(host, shown, words.scale);
      follow();
    },
  });
  if (typeof view === 'string') return view;
  const { zoom, followZoom } = zoomOf(host, view, words);
  const followButtons = addControls(host, { view, zoom }, words, gone.signal);
  followStopKeys(host, { view, zoom, cities }, gone.signal);
  follow = () => {
    followZoom();
    followButtons();
  };
  follow();
  const remove = () => {
    gone.abort();
    view.remove();
    // The drawing has another edge, and moves without this.
    host.querySelectorAll('.name').forEach((name) => name.classList.remove('cut'));
    // The drawing's own bar comes back with the length that these kilometres have.
    if (scale) scale.textContent = kilometres;
  };
  return { ...view, remove };
};
