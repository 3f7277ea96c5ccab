import type { Map as MapLibre } from 'maplibre-gl';
import { spanAt, zoomFor, type Camera } from '../camera';

/** The side of the square that a camera fills: the shorter side of the container. */
export function squareIn({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(clientWidth, clientHeight);
}

/** Where MapLibre looks so that a container shows a camera. */
export function toView({ longitude, latitude, span }: Camera, container: HTMLElement) {
  const zoom = zoomFor({ longitude, latitude, span }, squareIn(container));
  return { center: [longitude, latitude] satisfies [number, number], zoom };
}

/** Whether a map looks where a view does, to a hair. */
export function isAt(map: MapLibre, { center, zoom }: ReturnType<typeof toView>): boolean {
  const { lng, lat } = map.getCenter();
  const gaps = [lng - center[0], lat - center[1], map.getZoom() - zoom];
  return !map.isMoving() && gaps.every((gap) => Math.abs(gap) < 1e-6);
}

/** What a map shows now on a square with a side of so many pixels. */
export function shownBy(map: MapLibre, side: number): Camera {
  const { lng: longitude, lat: latitude } = map.getCenter();
  return { longitude, latitude, span: spanAt(map.getZoom(), side) };
}
