import type { Engine } from './contract';

let tries = 0;

/** The address of this try; a bad answer that the browser keeps is not asked for again. */
function addressOfTry(address: string): string {
  tries += 1;
  return tries > 1 ? `${address}?${tries}` : address;
}

/** Loads the engine's script; rejects where it does not arrive or is not the engine. */
export function loadEngine(address: string): Promise<Engine> {
  return new Promise((resolve, reject) => {
    if (window.sevenStopsMap) return resolve(window.sevenStopsMap);
    const script = document.createElement('script');
    // A script that is cut or a page in its place is told as a map that failed, not as an error.
    const hush = (event: ErrorEvent) => {
      if (event.filename === script.src) event.preventDefault();
    };
    addEventListener('error', hush);
    script.src = addressOfTry(address);
    script.onload = script.onerror = () => {
      removeEventListener('error', hush);
      if (window.sevenStopsMap) resolve(window.sevenStopsMap);
      else reject(new Error('not the engine'));
    };
    document.head.append(script);
  });
}
