import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { dotDensity, findDot } from '../dots';
import { findBoxSize, postSize, type Edge } from '../obstacles';
import { scaleBar } from '../scale-bar';
import { shownBy } from './framing';

/** Where posts stand along a side of a length, in CSS pixels. */
function along(length: number): number[] {
  return Array.from({ length: Math.ceil(length / postSize) + 1 }, (_, index) => index * postSize);
}

/** Where a post is fixed, in CSS pixels, and the side of that on which it stands. */
interface Post {
  side: Edge;
  at: [number, number];
}

/** Where posts are fixed just inside the edges of a rectangle. */
function edgePosts(width: number, height: number): Post[] {
  return [
    ...along(width).flatMap((x): Post[] => [
      { side: 'top', at: [x, 1] },
      { side: 'bottom', at: [x, height - 1] },
    ]),
    ...along(height).flatMap((y): Post[] => [
      { side: 'left', at: [1, y] },
      { side: 'right', at: [width - 1, y] },
    ]),
  ];
}

/** From the left edge to the scale, and how long its words are, in CSS pixels. */
const [scaleStart, scaleWords] = [12, 40];

/** Where posts are fixed so that they stand on a scale of a length, and nothing else there. */
function scalePosts(height: number, length: number): Post[] {
  return along(scaleStart + Math.max(length, scaleWords) - postSize).map((x) => ({
    side: 'top',
    at: [x + postSize / 2, height - 5],
  }));
}

function isGeoJson(source: unknown): source is GeoJSONSource {
  return typeof source === 'object' && source !== null && 'setData' in source;
}

/** Puts the fence around what the map shows now and the scale, so that no name is cut at the edge or hides that. */
function setFence(map: MapLibre): void {
  const source = map.getSource('fence');
  if (!isGeoJson(source)) return;
  const { clientWidth, clientHeight } = map.getContainer();
  const { fraction } = scaleBar(shownBy(map, clientWidth));
  const posts = [
    ...edgePosts(clientWidth, clientHeight),
    ...scalePosts(clientHeight, fraction * clientWidth),
  ];
  const features = posts.map(({ side, at }) => ({
    type: 'Feature' as const,
    properties: { side },
    geometry: { type: 'Point' as const, coordinates: map.unproject(at).toArray() },
  }));
  source.setData({ type: 'FeatureCollection', features });
}

/** Keeps names whole: draws dots and the invisible pictures that obstacles need and moves the fence along. */
export function keepNamesWhole(map: MapLibre): void {
  map.setMissingStyleImageResolver((id) => {
    const size = findBoxSize(id);
    const dot = findDot(id);
    if (dot) map.addImage(id, dot, { sdf: true, pixelRatio: dotDensity });
    if (size) map.addImage(id, { ...size, data: new Uint8Array(size.width * size.height * 4) });
  });
  let fenced = '';
  const follow = () => {
    const { clientWidth, clientHeight } = map.getContainer();
    const seen = `${map.getCenter()} ${map.getZoom()} ${clientWidth} ${clientHeight}`;
    // A fence that is set anew has every name placed anew, also where nothing has moved.
    if (seen !== fenced) setFence(map);
    fenced = seen;
  };
  map.on('style.load', () => {
    fenced = '';
    follow();
  });
  map.on('moveend', follow);
  map.on('resize', follow);
}
