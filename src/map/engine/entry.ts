import { setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/worker';
import { toLanguage } from '~/i18n/languages';
import { adoptStyles, openIn } from './host';
import { wordsIn } from './words';

declare const __library: () => void;

// The same function runs in the page and in the worker: a Blob worker needs no address, so the
// map also opens from disk and in a sandboxed frame. MapLibre starts an address that ends in
// .cjs as a classic worker.
if (typeof document !== 'undefined') {
  const source = `const __library=${__library.toString()};__library()`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  setWorkerUrl(`${address}#worker.cjs`);
  adoptStyles();
  window.sevenStopsMap = {
    open: openIn,
    says: wordsIn(toLanguage(document.documentElement.lang)).says,
  };
}
