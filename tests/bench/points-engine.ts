// All of MapLibre in one script, with a door for points: the site's own engine opens the tour and
// leaves clusters out.
import { setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/worker';
import { showPoints } from './points-map';

declare const __library: () => void;

if (typeof document !== 'undefined') {
  const source = `const __library=${__library.toString()};__library()`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  setWorkerUrl(`${address}#worker.cjs`);
  const container = document.getElementById('map');
  if (container) void showPoints({ container, data: container.dataset['points'] ?? '' });
}
