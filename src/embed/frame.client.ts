import type { TourMap } from '~/map/tour-map.client';
import { announceHeight } from './child.client';
import { parseParameters, type Parameters } from './parameters';
import { restOutOfSight } from './rest.client';
import { showChoice } from './show.client';

/** The address of this frame in the other language, with what this one's address says but its language. */
function twinAddress(twin: HTMLAnchorElement): string {
  const address = new URL(twin.href);
  const query = new URLSearchParams(location.search);
  query.delete('lang');
  address.search = query.toString();
  address.hash = location.hash;
  // From disk, a folder would show its listing; the offline edition names the page already.
  if (address.protocol === 'file:' && address.pathname.endsWith('/')) {
    address.pathname += 'index.html';
  }
  return address.href;
}

function show({ values, unknown }: Parameters, note: Element | null): void {
  const map = document.querySelector<TourMap>('tour-map');
  showChoice(values, map);
  if (map) restOutOfSight(map);
  note?.toggleAttribute('hidden', !unknown);
  document.documentElement.dataset['shown'] = unknown ? 'in-part' : 'whole';
  announceHeight();
}

/** Leads to the twin where the address asks for its language; else shows what the address chose. */
async function start(): Promise<void> {
  const note = document.querySelector<HTMLElement>('[data-allowed]');
  const twin = document.querySelector<HTMLAnchorElement>('a[data-keeps-state]');
  const read = parseParameters(location.search, JSON.parse(note?.dataset['allowed'] ?? '{}'));
  if (twin) twin.href = twinAddress(twin);
  if (twin && read.values.lang?.toLowerCase() === twin.lang.toLowerCase()) {
    return location.replace(twin.href);
  }
  // What is shown would be undone by an element that starts after it.
  const drawing = document.querySelector('tour-map, figure-keys');
  if (drawing) await customElements.whenDefined(drawing.localName);
  show(read, note?.firstElementChild ?? null);
}

void start();
