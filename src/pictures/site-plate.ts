import { siteCloth } from '~/graphics/cloth';
import { weave } from '~/graphics/weave';
import { fill } from '~/i18n/fill';
import { counted, wordsOf } from '~/i18n/words';
import { tourCamera } from '~/map/camera';
import { draw, type Drawing } from '~/map/drawing';
import { fanSide } from '~/map/tour-geometry';
import { otherName } from '~/model/local';
import { mapCities } from '~/model/map-cities';
import type { Site, Tour } from '~/model/tour';
import { mapPlate } from './map-plate';
import { joined, moved, type Plate, type Tone } from './plate';
import { bodyWidth, letterSizes, passage, stacked } from './plate-frame';
import type { Typeface } from './typeface';

/** The side of the locator map in pixels. */
export const locatorSide = 504;

/** The size of the site's map that it enlarges. */
const like = 360;
const gap = 40;
const column = bodyWidth - locatorSide - gap;

/** How far the view is moved towards the name of the stop, in degrees of longitude. */
const shift = { right: 0.12, left: -0.03 } as const;

/** The weave of a stop as wide as the column of words. */
function cloth(tour: Tour, site: Site): Plate {
  const { height, ground, filling, themes, asks } = weave(siteCloth(tour, site));
  const scale = 5;
  const shapes = [
    { d: ground, fill: 'faint' as const },
    { d: filling, fill: 'water' as const },
    { d: themes, fill: 'indigo' as const },
    { d: asks, fill: 'thread' as const },
  ];
  const layers = [{ shapes, x: Math.ceil(scale / 2), y: Math.ceil(scale / 2), scale }];
  return { width: column, height: Math.ceil(height * scale), layers, texts: [] };
}

/** The words beside the map: which stop, its names, and how its weave is read. */
function words(face: Typeface, tour: Tour, site: Site): Plate {
  const { language, sites, themes } = tour;
  const { stopOf, kit, asksHere } = wordsOf(language);
  const asks = counted(language, site.asks.length, asksHere);
  const other = otherName(site.name, language).text;
  const threads = { asks, themes: site.themes.length, all: themes.length };
  const line = (text: string, size: number, tone: Tone) =>
    passage(face, { text, language, width: column, size, tone });
  const { small, text, title } = letterSizes;
  const count = { number: site.stop, total: sites.length };
  return stacked(
    [
      line(fill(stopOf, count), text, 'inkSoft'),
      line(site.title, title, 'ink'),
      ...(other === site.title ? [] : [line(other, text, 'inkSoft')]),
      cloth(tour, site),
      line(fill(kit.weaveKey, threads), small, 'inkSoft'),
    ],
    14,
  );
}

/** The map of the tour, moved so that the name of a stop has room beside its fan. */
export function siteDrawing(tour: Tour, site: Site): Drawing {
  const cities = mapCities(tour, site.id);
  const own = cities.find(({ stops }) => stops.some(({ id }) => id === site.id));
  const aside = own ? shift[fanSide(own)] : 0;
  return draw({ ...tourCamera, longitude: tourCamera.longitude + aside }, cities);
}

/** A stop for beside an article about it: where it lies, what it is called, and its weave. */
export function sitePlate(face: Typeface, tour: Tour, site: Site): Plate {
  const { language } = tour;
  const shown = { language, side: locatorSide, scale: locatorSide / like, stop: site.id };
  const map = mapPlate(siteDrawing(tour, site), shown);
  const told = moved(words(face, tour, site), locatorSide + gap, 0);
  return joined([map, told], bodyWidth, Math.max(locatorSide, told.height));
}
