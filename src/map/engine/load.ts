import type { Engine } from './contract';

/** Loads the engine's script; rejects where it does not arrive or is not the engine. */
export function loadEngine(address: string): Promise<Engine> {
  return new Promise((resolve, reject) => {
    if (window.sevenStopsMap) return resolve(window.sevenStopsMap);
    const script = document.createElement('script');
    script.src = address;
    script.onerror = () => reject(new Error('not loaded'));
    script.onload = () => {
      if (window.sevenStopsMap) resolve(window.sevenStopsMap);
      else reject(new Error('not the engine'));
    };
    document.head.append(script);
  });
}
