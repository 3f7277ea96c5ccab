import { toKML } from '@placemarkio/tokml';
import { sitesToGeoJson } from './geojson';
import type { Tour } from './tour';

/** The stops as KML; those without a position are left out, since a placemark needs one. */
export function sitesToKml(tour: Tour): string {
  const { features } = sitesToGeoJson(tour);
  const placed = features
    .filter(({ geometry }) => geometry !== null)
    .map((feature) => ({
      ...feature,
      properties: { name: feature.properties.name_en, ...feature.properties },
    }));
  return toKML({ type: 'FeatureCollection', features: placed });
}
