import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canals, waters } from '~/map/base-map';
import { tourCamera, zoomFor, zoomRange } from '~/map/camera';
import { smallestBend } from '~/map/engine/slim-data';
import { readPalette } from '~/map/palette';
import { mapStyle } from '~/map/style';
import { extent } from '~/geodata/extent';
import { mapCities } from '~/model/map-cities';
import type { Tour } from '~/model/tour';

/** The files that the package publishes for browsers. */
const published = ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css'];

/** Copies MapLibre as it is published into a folder. */
export function copyMapLibre(folder: string): void {
  const root = path.dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
  mkdirSync(folder, { recursive: true });
  for (const file of published) {
    copyFileSync(path.join(root, 'dist', file), path.join(folder, file));
  }
}

/** The style of our map with the data that our engine carries: the same bends, no finer digits. */
function floorStyle(tour: Tour): string {
  const css = readFileSync('src/design/tokens.css', 'utf8');
  const token = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
  const style = mapStyle({
    palette: readPalette(token),
    language: tour.language,
    cities: mapCities(tour),
    named: false,
  });
  const slim = (features: object[]) => ({
    type: 'geojson',
    data: { type: 'FeatureCollection', features },
  });
  const water = slim(waters(smallestBend));
  const lines = slim(canals(smallestBend));
  const sources = { ...style.sources, water, canals: lines };
  return JSON.stringify({ ...style, sources }, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
  );
}

/** When a floor map begins: with its page, or with the press of its button. */
export type Begin = 'with-page' | 'on-press';

const begin: Record<Begin, string> = {
  'with-page': `import * as maplibregl from '../assets/maplibre-gl.mjs';
draw(maplibregl);`,
  'on-press': `const open = document.querySelector('[data-do=open]');
open.addEventListener('click', async () => draw(await import('../assets/maplibre-gl.mjs')));`,
};

/** The options of our map that decide when it is idle, so that the floor draws the same picture. */
function optionsFor(size: number): string {
  const { longitude, latitude } = tourCamera;
  return JSON.stringify({
    container: 'map',
    center: [longitude, latitude],
    zoom: zoomFor(tourCamera, size),
    minZoom: zoomRange.min,
    maxZoom: zoomRange.max,
    maxBounds: extent,
    attributionControl: false,
    fadeDuration: 0,
  });
}

/** The smallest page that shows our map with the published MapLibre, `size` pixels wide and high. */
export function bareMap(tour: Tour, size: number, start: Begin): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Map</title>
<link rel="stylesheet" href="../assets/maplibre-gl.css">
<button data-do="open">Open</button>
<div id="map" style="width:${size}px;height:${size}px"></div>
<script type="module">
const draw = ({ Map }) => {
  const map = new Map({ ...${optionsFor(size)}, style });
  map.once('idle', () => map.getContainer().setAttribute('data-state', 'live'));
};
const style = ${floorStyle(tour)};
${begin[start]}
</script>
</html>
`;
}
