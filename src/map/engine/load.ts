import type { Engine } from './contract';

let failures = 0;

/** Loads the engine's script; rejects where it does not arrive or is not the engine. */
export function loadEngine(address: string): Promise<Engine> {
  return new Promise((resolve, reject) => {
    if (window.sevenStopsMap) return resolve(window.sevenStopsMap);
    const script = document.createElement('script');
    // A bad answer that the browser keeps is not asked for again.
    script.src = address + '?'.repeat(failures);
    // A script that is cut or a page in its place is told as a map that failed, not as an error.
    window.onerror = (_, file) => file === script.src;
    script.onload = script.onerror = () => {
      window.onerror = null;
      if (window.sevenStopsMap) return resolve(window.sevenStopsMap);
      failures += 1;
      reject(new Error('not the engine'));
    };
    document.head.append(script);
  });
}
