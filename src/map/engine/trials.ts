import type { Map as MapLibre } from 'maplibre-gl';
import type { EngineFault } from './contract';

/**
 * Keeps a map from drawing while it gathers what it shows: until it takes over nobody sees it, and each tile that
 * comes would cost a frame. Gives what lets it draw.
 */
function holdDrawing({ painter }: MapLibre): () => void {
  const render = painter.render.bind(painter);
  painter.render = () => undefined;
  return () => {
    painter.render = render;
  };
}

/** Resolves once the map has drawn itself whole, or with false where nothing will come of it. */
export function firstIdle(map: MapLibre, { signal }: AbortController): Promise<boolean> {
  const release = holdDrawing(map);
  return new Promise((resolve) => {
    const fail = () => resolve(false);
    map.once('idle', () => {
      release();
      map.once('idle', () => resolve(true));
      map.triggerRepaint();
    });
    map.once('webglcontextlost', fail);
    signal.addEventListener('abort', fail);
  });
}

/**
 * Ends an attempt where no worker can be started; MapLibre would fail without a word there. Some
 * browsers throw, others tell it by an event. Gives what takes the trial away.
 */
export function tryWorker(attempt: AbortController): () => void {
  const address = URL.createObjectURL(new Blob(['']));
  let worker: Worker | undefined;
  try {
    worker = new Worker(address);
    worker.onerror = () => attempt.abort();
  } catch {
    attempt.abort();
  }
  return () => {
    worker?.terminate();
    URL.revokeObjectURL(address);
  };
}

/** Waits until the text of the fonts' first use is ready, so that no name is drawn in a fallback face. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled([
    document.fonts.load('600 16px "Source Serif"', 'Suzhou'),
    document.fonts.load('16px "Map Han"', '苏州'),
  ]);
}

/** Why a map could not be opened, by what was thrown. */
export function faultOf(error: unknown): EngineFault {
  const isGpu = error instanceof Error && /webgl|GPU/i.test(`${error.name} ${error.message}`);
  return isGpu ? 'no-webgl' : 'failed';
}
