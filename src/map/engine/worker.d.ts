/** MapLibre's worker, which the package keeps in its sources and does not export. */
declare module 'maplibre-gl/worker';
