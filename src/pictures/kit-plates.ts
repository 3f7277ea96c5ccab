import type { Language } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import { tourCamera } from '~/map/camera';
import { draw, labelLines } from '~/map/drawing';
import type { Content } from '~/model/content';
import type { Exhibit } from '~/model/exhibits';
import { creditLine, showsMap, type Credited } from '~/model/kit-credit';
import { mapCities } from '~/model/map-cities';
import { makeTour, pick, type Tour } from '~/model/tour';
import { chainPlate } from './chain-plate';
import { loomPlate } from './loom-plate';
import { mapPlate } from './map-plate';
import type { Plate } from './plate';
import { bodyWidth, framed } from './plate-frame';
import { siteDrawing, sitePlate } from './site-plate';
import { stripPlate } from './strip-plate';
import type { Typeface } from './typeface';
import { whoPlate } from './who-plate';

/** The map is that of the site at 700 pixels, enlarged to the width of a picture. */
const mapLike = 700;

function wholeMap(tour: Tour): Plate {
  const { language } = tour;
  const shown = { language, side: bodyWidth, scale: bodyWidth / mapLike };
  return mapPlate(draw(tourCamera, mapCities(tour)), shown);
}

function bodyOf(content: Content, { kind, stop }: Exhibit, tour: Tour, face: Typeface): Plate {
  switch (kind) {
    case 'map':
      return wholeMap(tour);
    case 'site':
      return sitePlate(face, tour, pick(tour.sites, stop ?? ''));
    case 'loom':
      return loomPlate(face, tour);
    case 'who-was-asked':
      return whoPlate(face, tour);
    case 'chain':
      return chainPlate(face, tour);
    case 'source-strip':
      return stripPlate(face, content, tour.language);
  }
}

/** The names on the picture of an exhibit that are no stops, each in the language of the tour. */
export function placesOn(tour: Tour, { kind, stop }: Pick<Exhibit, 'kind' | 'stop'>): string[] {
  const site = tour.sites.find(({ id }) => id === stop);
  const labels = site
    ? siteDrawing(tour, site).labels.filter(({ always }) => always)
    : draw(tourCamera, mapCities(tour)).labels;
  return showsMap({ kind }) ? labels.map((label) => labelLines(label, tour.language).first) : [];
}

/** What a picture has to say of itself at its foot, since it goes about without its page. */
function caveats({ kind }: Exhibit, language: Language): string[] {
  const { positions, order, sorting } = wordsOf(language).kit.foot;
  const said = {
    map: [positions],
    site: [positions],
    loom: [sorting],
    'who-was-asked': [sorting],
    chain: [order],
    'source-strip': [],
  };
  return said[kind];
}

/** The picture of an exhibit: its title, its drawing, and at the foot its caveats and its credit. */
export function kitPlate(
  content: Content,
  { exhibit, language }: Pick<Credited, 'exhibit' | 'language'>,
  face: Typeface,
): Plate {
  const { edition } = content;
  const body = bodyOf(content, exhibit, makeTour(content, language), face);
  const title = exhibit.kind === 'site' ? {} : { title: exhibit.title };
  const foot = [...caveats(exhibit, language), creditLine({ edition, exhibit, language })];
  return framed(face, body, { ...title, foot, language });
}
