import { Map as MapLibre } from 'maplibre-gl';

/** What is needed to show points in clusters. */
export interface PointsOptions {
  container: HTMLElement;
  /** The address of the points, as GeoJSON. */
  data: string;
}

const circles = { 'circle-color': '#a33', 'circle-radius': 6 };

/**
 * Shows points in clusters with their counts; tells on the container how many clusters are drawn. The
 * page fetches the points for the worker, whose own line the browser would neither slow down nor count.
 */
export async function showPoints({ container, data: address }: PointsOptions): Promise<void> {
  const points = await fetch(address);
  const data = URL.createObjectURL(await points.blob());
  const map = new MapLibre({
    container,
    center: [120.69, 31.7],
    zoom: 7.6,
    attributionControl: false,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: { points: { type: 'geojson', cluster: true, data } },
      layers: [
        { id: 'land', type: 'background', paint: { 'background-color': '#eee' } },
        { id: 'points', type: 'circle', source: 'points', paint: circles },
        {
          id: 'counts',
          type: 'symbol',
          source: 'points',
          filter: ['has', 'point_count'],
          layout: { 'text-field': ['get', 'point_count'], 'text-font': ['serif'] },
        },
      ],
    },
  });
  map.once('idle', () => {
    const clusters = map.queryRenderedFeatures({ layers: ['points'] });
    container.dataset['clusters'] = String(clusters.filter((f) => f.properties['cluster']).length);
    container.dataset['state'] = 'live';
  });
}
