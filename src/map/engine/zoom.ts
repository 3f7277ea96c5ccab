import type { EngineView, EngineWords, Step } from './contract';

/** Zooms a map by steps as far as it goes; what lies `around` keeps its place on the screen. */
export type Zoom = (step: Step, around?: [number, number]) => void;

/** Zooms a map, and tells in its status line that it has come to an end until it leaves that again. */
export function zoomOf(host: Element, view: EngineView, words: EngineWords) {
  const status = host.querySelector('.status') ?? host;
  let end: { step: Step; before: string | null } | undefined;
  const zoom: Zoom = (step, around) => {
    if (view.canZoom(step)) return view.zoomBy(step, around);
    end ??= { step, before: status.textContent };
    status.textContent = words.ends[step];
  };
  /** Takes back what is no longer so, unless something else has been said since. */
  const followZoom = () => {
    if (!end || !view.canZoom(end.step)) return;
    if (status.textContent === words.ends[end.step]) status.textContent = end.before;
    end = undefined;
  };
  return { zoom, followZoom };
}
