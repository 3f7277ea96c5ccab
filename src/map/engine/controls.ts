import { tourCamera } from '../camera';
import { rove } from '../rove';
import type { EngineView, EngineWords } from './contract';

/** Fills the screen with a map and, where it has them, its list and cards; or gives the screen back. */
function toggleFullscreen(host: HTMLElement): void {
  const whole = host.closest<HTMLElement>('map-browser') ?? host;
  const done = document.fullscreenElement ? document.exitFullscreen() : whole.requestFullscreen();
  // A frame may forbid it; the map stays as large as it is.
  done.catch(() => {});
}

function makeButton(sign: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  if (label !== sign) button.setAttribute('aria-label', label);
  button.addEventListener('click', act);
  return button;
}

/** The button that fills the screen, where the page may fill it, until the map is gone. */
function fillButton(host: HTMLElement, words: EngineWords, gone: AbortSignal): HTMLButtonElement[] {
  if (!document.fullscreenEnabled) return [];
  const fill = makeButton(words.fill, words.fill, () => toggleFullscreen(host));
  const tell = () => {
    fill.textContent = document.fullscreenElement ? words.unfill : words.fill;
  };
  document.addEventListener('fullscreenchange', tell, { signal: gone });
  // A map may open again while it fills the screen.
  tell();
  return [fill];
}

/** Puts the buttons that move a map into the `.controls` of its element: a toolbar, one Tab stop; gives what takes them away. */
export function addControls(host: HTMLElement, view: EngineView, words: EngineWords): () => void {
  const controls = host.querySelector<HTMLElement>('.controls');
  const gone = new AbortController();
  const buttons = [
    makeButton('+', words.zoomIn, () => view.zoomBy(1)),
    makeButton('−', words.zoomOut, () => view.zoomBy(-1)),
    makeButton(words.reset, words.reset, () => view.moveTo(tourCamera)),
    ...fillButton(host, words, gone.signal),
  ];
  controls?.setAttribute('role', 'toolbar');
  controls?.setAttribute('aria-label', words.controls);
  controls?.append(...buttons);
  rove(buttons);
  return () => {
    gone.abort();
    buttons.forEach((button) => button.remove());
  };
}
