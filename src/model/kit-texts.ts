import { rootLanguage } from '~/i18n/languages';
import { wordsOf } from '~/i18n/words';
import { cslToBibtex } from './bibtex';
import type { Content } from './content';
import { kitName, type Exhibit } from './exhibits';
import { sitesToGeoJson } from './geojson';
import type { KitKind } from './kit';
import { kitAlt } from './kit-alt';
import { creditText, exhibitCsl, showsMap, type Credited } from './kit-credit';
import { describeExhibit } from './kit-descriptions';
import { figuresToCsv, markedCsv } from './kit-tables';
import { sitesToKml } from './kml';
import { sitesToCsv } from './tables';
import { makeTour } from './tour';

/** A file of a press kit that is a text. */
export interface KitText {
  name: string;
  kind: KitKind;
  type: string;
  body: string;
}

const json = (data: unknown) => `${JSON.stringify(data, null, 1)}\n`;

/** The positions of all stops, or of the one that an exhibit is about, in three forms. */
function positions(content: Content, exhibit: Exhibit): Omit<KitText, 'name'>[] {
  const whole = makeTour(content, rootLanguage);
  const { stop } = exhibit;
  const tour = { ...whole, sites: whole.sites.filter(({ id }) => !stop || id === stop) };
  const geojson = 'application/geo+json';
  const kml = 'application/vnd.google-earth.kml+xml';
  return [
    { kind: '.geojson', type: geojson, body: json(sitesToGeoJson(tour)) },
    { kind: '.csv', type: 'text/csv', body: markedCsv(sitesToCsv(tour)) },
    { kind: '.kml', type: kml, body: sitesToKml(tour) },
  ];
}

/** The positions or figures of an exhibit, named after it. */
function kitData(content: Content, { exhibit, language }: Credited): KitText[] {
  const figures = () => figuresToCsv(content, exhibit, language);
  const made: Omit<KitText, 'name'>[] = showsMap(exhibit)
    ? positions(content, exhibit)
    : [{ kind: '.csv', type: 'text/csv', body: figures() }];
  return made.map((file) => ({ name: kitName(exhibit) + file.kind, ...file }));
}

/** The alt text of an exhibit with its long description; `places` are the names on its map that are no stops. */
export function altText(
  content: Content,
  { exhibit, language }: Pick<Credited, 'exhibit' | 'language'>,
  places: readonly string[],
): string {
  const lines = describeExhibit(content, { exhibit, language, places });
  return [
    wordsOf(language).kit.altText,
    kitAlt(content, exhibit, language),
    '',
    wordsOf(language).kit.description,
    exhibit.finding,
    ...lines,
    '',
  ].join('\n');
}

/** Every file of a kit but its pictures. */
export function kitTexts(
  content: Content,
  credited: Credited,
  places: readonly string[],
): KitText[] {
  const csl = [exhibitCsl(credited)];
  const plain = 'text/plain; charset=utf-8';
  const named = (kind: KitKind, type: string, body: string): KitText => {
    return { name: kind, kind, type, body };
  };
  return [
    ...kitData(content, credited),
    named('alt.txt', plain, altText(content, credited, places)),
    named('credit.txt', plain, creditText(credited)),
    named('citation.bib', 'text/x-bibtex', cslToBibtex(csl)),
    named('citation.json', 'application/json', json(csl)),
  ];
}
