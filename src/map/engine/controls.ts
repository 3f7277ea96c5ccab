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

/** The button that fills the screen, where the page may fill it. */
function fillButton(host: HTMLElement, words: EngineWords): HTMLButtonElement[] {
  if (!document.fullscreenEnabled) return [];
  const fill = makeButton(words.fill, words.fill, () => toggleFullscreen(host));
  document.addEventListener('fullscreenchange', () => {
    fill.textContent = document.fullscreenElement ? words.unfill : words.fill;
  });
  return [fill];
}

/** Puts the buttons that move a map into the `.controls` of its element: a toolbar, one Tab stop; gives what takes them away. */
export function addControls(host: HTMLElement, view: EngineView, words: EngineWords): () => void {
  const controls = host.querySelector<HTMLElement>('.controls');
  const buttons = [
    makeButton('+', words.zoomIn, () => view.zoomBy(1)),
    makeButton('−', words.zoomOut, () => view.zoomBy(-1)),
    makeButton(words.reset, words.reset, () => view.moveTo(tourCamera)),
    ...fillButton(host, words),
  ];
  controls?.setAttribute('role', 'toolbar');
  controls?.setAttribute('aria-label', words.controls);
  controls?.append(...buttons);
  rove(buttons);
  return () => buttons.forEach((button) => button.remove());
}
