import type { Page } from 'playwright-core';
import type { Camera } from '~/map/camera';
import { fractionOf } from '~/map/projection';
import { content } from '../content/real';

/** A point of the screen, in CSS pixels. */
interface Point {
  x: number;
  y: number;
}

/** Where the cities of a map stand in its frame, and how large that is. */
export function readPlaces(page: Page) {
  return page.$eval('tour-map .frame', (frame) => {
    const { left, top } = frame.getBoundingClientRect();
    const cities = [...frame.querySelectorAll<SVGElement>('[data-city]')].map((city) => {
      const dot = city.querySelector('.city')?.getBoundingClientRect() ?? new DOMRect();
      const [x, y] = [dot.x + dot.width / 2 - left, dot.y + dot.height / 2 - top];
      return { id: city.dataset['city'] ?? '', x, y };
    });
    return { width: frame.clientWidth, height: frame.clientHeight, cities };
  });
}

/** How far the cities of a map are from each other on the screen. */
export async function readDistance(page: Page): Promise<number> {
  const [from, to] = (await readPlaces(page)).cities;
  return Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0));
}

/** How far, at most, the cities of a map are from where a camera has them. */
export async function gapTo(page: Page, camera: Camera): Promise<number> {
  const { width, height, cities } = await readPlaces(page);
  const side = Math.min(width, height);
  const gaps = content.cities.map(({ id, longitude, latitude }) => {
    const wanted = fractionOf(camera, longitude, latitude);
    const found: Point | undefined = cities.find((city) => city.id === id);
    if (!found) return Infinity;
    const x = (wanted.x - 0.5) * side + width / 2;
    const y = (wanted.y - 0.5) * side + height / 2;
    return Math.hypot(found.x - x, found.y - y);
  });
  return Math.max(...gaps);
}
