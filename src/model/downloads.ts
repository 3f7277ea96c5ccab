import { rootLanguage } from '~/i18n/languages';
import { makeTour } from './tour';
import type { Content } from './content';
import { citationsToBibtex } from './bibtex';
import { citationsToCsl } from './csl';
import { addresseesToCsv, chainToCsv, loomToCsv, sentencesToCsv } from './figure-tables';
import { sitesToGeoJson } from './geojson';
import { sitesToKml } from './kml';
import { directivesToCsv, directivesToJson, sitesToCsv, wordsInAll } from './tables';

/** A file that readers may take away. */
export interface Download {
  /** Its name under /data/. */
  name:
    | 'sites.geojson'
    | 'sites.csv'
    | 'sites.kml'
    | 'directives.csv'
    | 'directives.json'
    | 'loom.csv'
    | 'chain.csv'
    | 'addressees.csv'
    | 'sentences.csv'
    | 'citations.json'
    | 'citations.bib';
  type: string;
  body: string;
}

const json = (data: unknown) => `${JSON.stringify(data, null, 1)}\n`;

/** Every file under /data/ that is made from the content, ready to be written. */
export function downloads(content: Content): Download[] {
  const tour = makeTour(content, rootLanguage);
  const words = wordsInAll(content);
  return [
    { name: 'sites.geojson', type: 'application/geo+json', body: json(sitesToGeoJson(tour)) },
    { name: 'sites.csv', type: 'text/csv', body: sitesToCsv(tour) },
    { name: 'sites.kml', type: 'application/vnd.google-earth.kml+xml', body: sitesToKml(tour) },
    { name: 'directives.csv', type: 'text/csv', body: directivesToCsv(tour, words) },
    {
      name: 'directives.json',
      type: 'application/json',
      body: json(directivesToJson(tour, words)),
    },
    { name: 'loom.csv', type: 'text/csv', body: loomToCsv(tour) },
    { name: 'chain.csv', type: 'text/csv', body: chainToCsv(tour) },
    { name: 'addressees.csv', type: 'text/csv', body: addresseesToCsv(tour) },
    { name: 'sentences.csv', type: 'text/csv', body: sentencesToCsv(content) },
    {
      name: 'citations.json',
      type: 'application/json',
      body: json(citationsToCsl(content.citations)),
    },
    { name: 'citations.bib', type: 'text/x-bibtex', body: citationsToBibtex(content.citations) },
  ];
}
