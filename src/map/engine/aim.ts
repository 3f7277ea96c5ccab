import type { EaseToOptions, Map as MapLibre } from 'maplibre-gl';
import type { Camera } from '../camera';
import type { EngineOptions } from './contract';
import { isAt, shownBy, squareIn, toView } from './framing';

/** What a map was told to show, or was moved to by hand. */
export interface Aim {
  camera: () => Camera;
  /** Moves to a camera, and to nothing else where the map gets another size on its way. */
  moveTo: (camera: Camera, how: EaseToOptions) => void;
}

/** Marks the moves that a map was told to make. */
const told = { told: true };

/** Has a map show the same piece of the earth when its container grows, shrinks, turns or comes back. */
export function keepAim(map: MapLibre, { container, camera }: EngineOptions): Aim {
  let aim = camera;
  let size = squareIn(container);
  map.on('move', (event) => {
    const side = squareIn(container);
    // A map that gets another size moves by itself, to stay within its bounds; one without a size shows nothing.
    if (side > 0 && side === size && !('told' in event)) aim = shownBy(map, side);
  });
  map.on('resize', () => {
    const side = squareIn(container);
    // Where the page was quicker to see it, the map knows its size and is on its way.
    if (side === size) return;
    size = side;
    if (side > 0) map.jumpTo(toView(aim, container), told);
  });
  return {
    camera: () => aim,
    moveTo: (to, how) => {
      const { clientWidth, clientHeight } = map.getCanvas();
      // The page may be quicker to see that it has another size than MapLibre, which would break off the move.
      if (clientWidth !== container.clientWidth || clientHeight !== container.clientHeight)
        map.resize();
      aim = to;
      const view = toView(to, container);
      // A move to where the map stands would draw it all again.
      if (size > 0 && !isAt(map, view)) map.easeTo({ ...view, ...how }, told);
    },
  };
}
