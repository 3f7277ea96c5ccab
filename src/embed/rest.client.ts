import type { TourMap } from '~/map/tour-map.client';

/**
 * Lets the map of a frame rest while nobody sees it, and wakes it when the reader comes back: a page
 * with many frames has only so many maps as it shows.
 */
export function restOutOfSight(map: TourMap): void {
  let inSight = true;
  let resting = false;
  const look = () => {
    const seen = inSight && document.visibilityState === 'visible';
    if (!seen && map.dataset['state'] === 'live') {
      map.rest();
      resting = true;
    } else if (seen && resting) {
      resting = false;
      void map.open();
    }
  };
  new IntersectionObserver(([...entries]) => {
    inSight = entries.at(-1)?.isIntersecting ?? inSight;
    look();
  }).observe(map);
  // A map that was on its way when the reader went on arrives out of sight.
  new MutationObserver(look).observe(map, { attributeFilter: ['data-state'] });
  document.addEventListener('visibilitychange', look);
}
