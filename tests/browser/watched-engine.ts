// The entry of an engine that only tests have: the site's own, with all of MapLibre, and its map can be asked.
import { Map as MapLibre } from 'maplibre-gl';
import '~/map/engine/entry';

/** A symbol that is on the map: its layer, the place it names, and the boxes of its text and its picture. */
export interface ShownSymbol {
  layer: string;
  id: string;
  boxes: { left: number; right: number; top: number; bottom: number }[];
}

/** How far the grid of MapLibre's search for room reaches beyond the map. */
const beyond = 100;

/** How far the first or a further box of a symbol reaches beyond what is seen: the text comes before the picture. */
function paddingOf(map: MapLibre, layer: string, isFirst: boolean): number {
  const part = isFirst && map.getLayoutProperty(layer, 'text-field') ? 'text' : 'icon';
  return Number(map.getLayoutProperty(layer, `${part}-padding`) ?? 2);
}

/** Every symbol that found room, as MapLibre's search for room placed it, in CSS pixels of the map. */
function shownSymbols(map: MapLibre): ShownSymbol[] {
  const { collisionIndex, retainedQueryData } = map.style.placement;
  const { boxKeys, bboxes } = collisionIndex.grid;
  const found = new Map<string, ShownSymbol>();
  boxKeys.forEach(({ bucketInstanceId, featureIndex }, index) => {
    const data = retainedQueryData[bucketInstanceId];
    const [layer = ''] = data?.featureIndex.bucketLayerIDs[data.bucketIndex] ?? [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = bboxes
      .slice(index * 4, index * 4 + 4)
      .map((edge) => edge - beyond);
    const key = `${bucketInstanceId} ${featureIndex}`;
    const [feature] = map.queryRenderedFeatures([(x1 + x2) / 2, (y1 + y2) / 2], {
      layers: [layer],
    });
    const symbol = found.get(key) ?? { layer, id: String(feature?.properties['id']), boxes: [] };
    const padding = paddingOf(map, layer, symbol.boxes.length === 0);
    const [left, top] = [x1 + padding, y1 + padding];
    symbol.boxes.push({ left, top, right: x2 - padding, bottom: y2 - padding });
    found.set(key, symbol);
  });
  return [...found.values()];
}

declare global {
  interface Window {
    /** Shows a part of the map and gives what stands on it once nothing moves any more. */
    look?: (zoom: number, center: [number, number]) => Promise<ShownSymbol[]>;
    /** What stands on it now, by itself. */
    stands?: () => ShownSymbol[];
  }
}

function watch(map: MapLibre): void {
  window.stands = () => shownSymbols(map);
  window.look = async (zoom, center) => {
    const still = map.once('idle');
    map.jumpTo({ zoom, center });
    await still;
    return shownSymbols(map);
  };
}

if (typeof document !== 'undefined') {
  // The engine tells nobody of its map; this is the first thing that it asks of one.
  const { setMissingStyleImageResolver } = MapLibre.prototype;
  MapLibre.prototype.setMissingStyleImageResolver = function (resolver) {
    watch(this);
    return setMissingStyleImageResolver.call(this, resolver);
  };
}
