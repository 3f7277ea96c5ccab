import type { Ask } from './host';
import { isType, none } from './judge';
import { paths, type Line } from './lines';
import { fails, untried, works, worksIf, type Result } from './result';

/** What a line of the browser is tried with. */
export interface Surroundings {
  /** The root of the site. */
  root: URL;
  fromDisk: boolean;
  ask: Ask;
}

async function modules({ root }: Surroundings): Promise<Result> {
  const address = new URL(paths.module, root).href;
  try {
    await import(/* @vite-ignore */ address);
    return works();
  } catch {
    return fails(`/${paths.module}`);
  }
}

/** Starts a worker from a Blob, as the map does, and waits until it speaks. */
function workers(): Promise<Result> {
  const address = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
  return new Promise((resolve) => {
    const worker = new Worker(address);
    const end = (result: Result) => {
      worker.terminate();
      URL.revokeObjectURL(address);
      resolve(result);
    };
    worker.addEventListener('message', () => end(works()));
    worker.addEventListener('error', () => end(fails()));
  });
}

function webgl(): Result {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return worksIf(context !== null);
}

async function fonts(): Promise<Result> {
  const loaded = await document.fonts.load('1em "Source Serif"').catch(() => []);
  return worksIf(loaded.length > 0);
}

/** Keeps one word as an offline copy would keep its files, and takes it away again. */
async function storage({ fromDisk }: Surroundings): Promise<Result> {
  if (fromDisk) return untried('disk');
  if (!('caches' in window)) return fails(none);
  const name = 'seven-stops test';
  try {
    const cache = await caches.open(name);
    await cache.put(location.origin, new Response('kept'));
    const kept = await cache.match(location.origin);
    return worksIf((await kept?.text()) === 'kept');
  } finally {
    await caches.delete(name);
  }
}

async function serviceWorker({ ask, fromDisk }: Surroundings): Promise<Result> {
  if (fromDisk) return untried('disk');
  if (!('serviceWorker' in navigator)) return fails(none);
  const { status, header } = await ask(paths.serviceWorker);
  if (status !== 200) return untried('absent', `/${paths.serviceWorker} ${status}`);
  const type = header('content-type');
  return worksIf(isType('js', type), `content-type: ${type ?? none}`);
}

/** The lines that try the browser, each by its name. */
export const browserLines = {
  scripts: () => works(),
  modules,
  workers,
  webgl,
  fonts,
  secure: ({ fromDisk }: Surroundings) =>
    fromDisk ? untried('disk') : worksIf(isSecureContext, location.protocol),
  storage,
  serviceWorker,
} satisfies Partial<Record<Line, (surroundings: Surroundings) => Result | Promise<Result>>>;
