// The entry of an engine that only tests have: it goes through all that a map of ours may do.
import { GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/worker';
import { mapStyle } from '~/map/style';
import { cities } from '../map/cities';
import { demandingStyle, points } from './demanding-style';

declare const __library: () => void;

const box = { width: 20, height: 10, data: new Uint8Array(800).fill(120) };

function openMap(): MapLibre {
  const map = new MapLibre({
    container: document.body,
    style: demandingStyle,
    center: [120.68, 31.68],
    zoom: 8.3,
    fadeDuration: 0,
    attributionControl: false,
    cooperativeGestures: true,
  });
  map.addImage('box', box);
  return map;
}

type Steps = Record<string, () => void>;

function cameraSteps(map: MapLibre): Steps {
  const still = { duration: 0 };
  return {
    first: () => map.triggerRepaint(),
    bounds: () =>
      map.fitBounds(
        [
          [120.3, 31.4],
          [120.8, 31.8],
        ],
        // Along a line: the engine leaves out flights, which no map of ours makes.
        { padding: 30, linear: true, ...still },
      ),
    way: () => map.easeTo({ center: [120.7, 31.7], zoom: 9, duration: 150 }),
    ease: () => map.easeTo({ center: [120.6, 31.7], zoom: 8.5, padding: { left: 80 }, ...still }),
  };
}

function styleSteps(map: MapLibre): Steps {
  return {
    paint: () => {
      map.setPaintProperty('lake', 'fill-color', '#fc8');
      map.setLayoutProperty('along', 'visibility', 'none');
      map.setFilter('dots', ['<', ['get', 'n'], 12]);
    },
    data: () => {
      const found = map.getSource('points');
      if (found instanceof GeoJSONSource)
        void found.setData({ type: 'FeatureCollection', features: points.slice(0, 9) });
    },
    style: () => {
      const [, ...layers] = demandingStyle.layers;
      map.setStyle({ ...demandingStyle, layers }, { diff: false });
    },
    site: () => {
      const ink = { land: '#fff', water: '#def', shore: '#69a', waterInk: '#357', thread: '#a31' };
      const palette = { ...ink, placeInk: '#222', paper: '#fff' };
      map.setStyle(mapStyle({ palette, language: 'en', cities, named: true }), { diff: false });
    },
    size: () => {
      document.body.style.width = '400px';
      map.resize();
    },
  };
}

if (typeof document !== 'undefined') {
  const source = `const __library=${__library.toString()};__library()`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  setWorkerUrl(`${address}#worker.cjs`);
  const map = openMap();
  const steps: Steps = { ...cameraSteps(map), ...styleSteps(map) };
  const take = (name: string) =>
    new Promise((resolve) => {
      map.once('idle', resolve);
      steps[name]?.();
    });
  Object.assign(window, { take, steps: Object.keys(steps) });
}
