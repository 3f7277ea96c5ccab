import type { Language } from '~/i18n/languages';
import type { Camera } from '../camera';
import type { Side } from '../fan';
import type { MapCity } from '../tour-geometry';

/** A step of the zoom: in or out. */
export type Step = 1 | -1;

/** The words of a live map: those of its buttons and those that MapLibre itself shows. */
export interface EngineWords {
  /** The scale, with a gap for `{kilometres}`. */
  scale: string;
  controls: string;
  zoomIn: string;
  zoomOut: string;
  reset: string;
  fill: string;
  unfill: string;
  windows: string;
  mac: string;
  touch: string;
  map: string;
  /** That it goes no further, by the step that it does not take. */
  ends: Record<Step, string>;
  /** That the map was interrupted. */
  lost: string;
  /** What is said of how the map is doing. */
  says: EngineSays;
}

/** What a map says that has its engine: that it can be moved, or why it cannot be drawn. */
export interface EngineSays {
  ready: string;
  'no-webgl': string;
}

/** What it takes to open a map. */
export interface EngineOptions {
  container: HTMLElement;
  camera: Camera;
  language: Language;
  cities: MapCity[];
  /** The side of its dot on which the drawing has a name, by the name as the drawing writes it. */
  sides: ReadonlyMap<string, Side>;
  words: EngineWords;
  /** The attempt to open it: whoever ends it ends what is not drawn yet. */
  attempt: AbortController;
  /** Called with each city's place in the container, in CSS pixels, and with what is shown across its width. */
  onMove: (points: CityPoint[], shown: Camera) => void;
  /** Called when the graphics card takes the map away that was drawn. */
  onLost: () => void;
  /** Called when the graphics card could draw it again. */
  onBack: () => void;
}

/** Where a city stands in a map, in CSS pixels from its left and upper edge. */
export interface CityPoint {
  id: string;
  x: number;
  y: number;
}

/** A map that a page has opened. */
export interface EngineView {
  /** Moves to a camera; at once where the reader prefers reduced motion. */
  moveTo: (camera: Camera) => void;
  /** Zooms in or out; a point in degrees that is given keeps its place. */
  zoomBy: (step: Step, around?: [number, number]) => void;
  /** Whether it can be zoomed so, or has come to an end. */
  canZoom: (step: Step) => boolean;
  /** Resolves once nothing moves it. */
  still: () => Promise<void>;
  /** What it shows, or is on its way to; to move there changes nothing. */
  camera: () => Camera;
  remove: () => void;
}

/** Why a map could not be opened. */
export type EngineFault = 'no-webgl' | 'failed';

/** An element that holds a drawing of the tour and may become a map. */
export interface MapHost extends HTMLElement {
  /** Goes back to the drawing and says why. */
  lose: (why: string) => void;
  /** Makes the drawing a map, unless it is one. */
  open: () => Promise<void>;
}

/** What the engine's script leaves on the window. */
export interface Engine {
  /** In the language of the page. */
  says: EngineSays;
  /** Opens a map in its host; one that is not wanted any more before it is drawn counts as failed. */
  open: (
    host: MapHost,
    camera: Camera,
    attempt: AbortController,
  ) => Promise<EngineView | EngineFault>;
}

declare global {
  interface Window {
    sevenStopsMap?: Engine;
  }
}
