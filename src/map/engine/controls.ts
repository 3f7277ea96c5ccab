import { tourCamera } from '../camera';
import { rove } from '../rove';
import type { EngineView, EngineWords } from './contract';

/** Fills the screen with an element, or gives the screen back. */
function toggleFullscreen(host: HTMLElement): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : host.requestFullscreen();
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

/** Puts the buttons that move a map into the `.controls` of its element: a toolbar, one Tab stop. */
export function addControls(host: HTMLElement, view: EngineView, words: EngineWords): void {
  const controls = host.querySelector<HTMLElement>('.controls');
  if (!controls) return;
  const buttons = [
    makeButton('+', words.zoomIn, () => view.zoomBy(1)),
    makeButton('−', words.zoomOut, () => view.zoomBy(-1)),
    makeButton(words.reset, words.reset, () => view.moveTo(tourCamera)),
  ];
  if (document.fullscreenEnabled) {
    buttons.push(makeButton(words.fill, words.fill, () => toggleFullscreen(host)));
  }
  controls.setAttribute('role', 'toolbar');
  controls.setAttribute('aria-label', words.controls);
  controls.append(...buttons);
  rove(buttons);
}
