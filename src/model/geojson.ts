import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Place, Site, Tour } from './tour';

/** What every export says of a stop; the promise of /data/sites.geojson, .csv and .kml. */
export interface StopProperties {
  id: string;
  stop: number;
  name_en: string;
  name_zh: string;
  name_zh_confidence: number;
  city: string;
  city_zh: string;
  /** How well the position is known: `city` means that the point is the city's centre, and the radius that of a ring drawn around it. */
  precision: Place['precision'] | 'unknown';
  /** Metres; null where the position is not known. */
  radius_m: number | null;
  datum: 'WGS84';
  position_method: string;
  chain_stage: string;
  asks: number;
  themes: string;
  report_sentences: string;
  sources: string;
  page: string;
  licence: 'CC-BY-4.0';
}

function toProperties(site: Site): StopProperties {
  const { place, city } = site;
  return {
    id: site.id,
    stop: site.stop,
    name_en: site.name.en,
    name_zh: site.name['zh-Hans'],
    name_zh_confidence: site.name.confidence,
    city: city.name.en,
    city_zh: city.name['zh-Hans'],
    precision: place?.precision ?? 'unknown',
    radius_m: place?.radius ?? null,
    datum: 'WGS84',
    position_method: place?.precision === 'city' ? city.method.en : '',
    chain_stage: site.stage.id,
    asks: site.asks.length,
    themes: site.themes.join(' '),
    report_sentences: site.sentences.join(' '),
    sources: [...site.name.sources, ...(place?.sources ?? [])].join(' '),
    page: `sites/${site.id}/`,
    licence: 'CC-BY-4.0',
  };
}

/** The stops as GeoJSON; a stop whose position is not known has no geometry. */
export function sitesToGeoJson(tour: Tour): FeatureCollection<Point | null, StopProperties> {
  const features = tour.sites.map((site): Feature<Point | null, StopProperties> => ({
    type: 'Feature',
    id: site.stop,
    geometry: site.place
      ? { type: 'Point', coordinates: [site.place.longitude, site.place.latitude] }
      : null,
    properties: toProperties(site),
  }));
  return { type: 'FeatureCollection', features };
}
