import { tourCamera } from '../camera';
import type { EngineView } from './contract';

/** Fills the screen with an element, or gives the screen back. */
function toggleFullscreen(host: HTMLElement): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : host.requestFullscreen();
  // A frame may forbid it; the map stays as large as it is.
  done.catch(() => {});
}

/** Lets the buttons of a map (`data-do`) move it. */
export function listenToControls(host: HTMLElement, view: EngineView): void {
  const actions: Record<string, () => void> = {
    in: () => view.zoomBy(1),
    out: () => view.zoomBy(-1),
    reset: () => view.moveTo(tourCamera),
    fill: () => toggleFullscreen(host),
  };
  host.addEventListener('click', ({ target }) => {
    const what = target instanceof HTMLElement ? target.dataset['do'] : undefined;
    actions[what ?? '']?.();
  });
}
