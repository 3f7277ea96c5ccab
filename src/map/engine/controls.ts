import { tourCamera } from '../camera';
import { rove } from '../rove';
import type { EngineView, EngineWords, Step } from './contract';
import type { Zoom } from './zoom';

/** What moves a map. */
interface Moves {
  view: EngineView;
  zoom: Zoom;
}

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

/** A button that zooms, and what tells of it whether it can; one that cannot keeps the focus that it has. */
function zoomButton(step: Step, sign: string, label: string, { view, zoom }: Moves) {
  const button = makeButton(sign, label, () => zoom(step));
  const follow = () => button.setAttribute('aria-disabled', String(!view.canZoom(step)));
  return { button, follow };
}

/**
 * Puts the buttons that move a map into the `.controls` of its element, until it is gone: a toolbar, one Tab stop.
 * Gives what lets them follow its moves.
 */
export function addControls(
  host: HTMLElement,
  moves: Moves,
  words: EngineWords,
  gone: AbortSignal,
): () => void {
  const controls = host.querySelector<HTMLElement>('.controls');
  const zooms = [
    zoomButton(1, '+', words.zoomIn, moves),
    zoomButton(-1, '−', words.zoomOut, moves),
  ];
  const buttons = [
    ...zooms.map(({ button }) => button),
    makeButton(words.reset, words.reset, () => moves.view.moveTo(tourCamera)),
    ...fillButton(host, words, gone),
  ];
  controls?.setAttribute('role', 'toolbar');
  controls?.setAttribute('aria-label', words.controls);
  controls?.append(...buttons);
  rove(buttons);
  gone.addEventListener('abort', () => buttons.forEach((button) => button.remove()));
  return () => zooms.forEach(({ follow }) => follow());
}
