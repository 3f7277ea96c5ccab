import type { MapCity } from '../tour-geometry';
import type { EngineView, Step } from './contract';
import { isWithin } from './within';
import type { Zoom } from './zoom';

/** The keys that zoom, also where a keyboard has them only with Shift or only without. */
const zoomKeys: Record<string, Step> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** The mark of the stop that has the focus of the keys, and the place that it belongs to. */
function focusedStop(host: Element, cities: readonly MapCity[]) {
  const mark = host.querySelector('.stop:focus-visible .target');
  const at = mark?.closest<SVGElement>('[data-city]')?.dataset['city'];
  const city = cities.find(({ id }) => id === at);
  return mark && city && { mark, city };
}

/** Lets a map follow the keys: it moves to the stop that they lead to, and zooms around it, until it is gone. */
export function followStopKeys(
  host: HTMLElement,
  { view, zoom, cities }: { view: EngineView; zoom: Zoom; cities: readonly MapCity[] },
  gone: AbortSignal,
): void {
  const keepInSight = async () => {
    // A move that is under way may bring it into sight, or carry it off.
    await view.still();
    const stop = focusedStop(host, cities);
    if (!stop || isWithin(stop.mark, host.querySelector('.live') ?? host)) return;
    const { longitude, latitude } = stop.city;
    view.moveTo({ ...view.camera(), longitude, latitude });
  };
  const press = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const [step, city] = [zoomKeys[key], focusedStop(host, cities)?.city];
    // With another key held they zoom the page.
    if (!step || !city || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    zoom(step, [city.longitude, city.latitude]);
    void keepInSight();
  };
  host.addEventListener('focusin', () => void keepInSight(), { signal: gone });
  host.addEventListener('keydown', press, { signal: gone });
}
