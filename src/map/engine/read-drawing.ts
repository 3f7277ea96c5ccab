import { pointIn, tourCamera } from '../camera';
import type { Side } from '../fan';
import type { MapCity } from '../tour-geometry';

function readStop(stop: SVGElement) {
  return {
    id: stop.dataset['stop'] ?? '',
    number: Number(stop.querySelector('.digit')?.textContent),
    short: stop.querySelector('.name')?.textContent?.trim() ?? '',
  };
}

/** The places that a drawing shows as dots, without their stops. */
function readDots(drawing: Element): MapCity[] {
  const dots = drawing.querySelector('.dots')?.getAttribute('d') ?? '';
  return [...dots.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => {
    const place = pointIn(tourCamera, Number(x), Number(y));
    return { id: '', ...place, radius: 0, stops: [] };
  });
}

/** The places as a drawing shows them: their points and radii from `data-at`, their stops from its links. */
export function readCities(drawing: Element): MapCity[] {
  const cities = [...drawing.querySelectorAll<SVGElement>('[data-city]')].map((city) => {
    const [longitude = 0, latitude = 0, radius = 0] = (city.dataset['at'] ?? '')
      .split(' ')
      .map(Number);
    const stops = [...city.querySelectorAll<SVGElement>('[data-stop]')].map(readStop);
    return { id: city.dataset['city'] ?? '', longitude, latitude, radius, stops };
  });
  return [...cities, ...readDots(drawing)];
}

/** The side of its dot on which a drawing has the name of a place, by that name. */
export function readSides(drawing: Element): Map<string, Side> {
  const names = [...drawing.querySelectorAll('.names > svg:not(.water)')];
  return new Map(
    names.map((name) => [
      name.querySelector('text')?.textContent ?? '',
      name.getAttribute('text-anchor') === 'end' ? 'left' : 'right',
    ]),
  );
}
