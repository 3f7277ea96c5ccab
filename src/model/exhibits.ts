import { fill } from '~/i18n/fill';
import type { Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { byContent } from './by-content';
import { chainOrder, makeChain } from './chain';
import type { Content } from './content';
import type { Download } from './downloads';
import { ledgerRows, stripCaption } from './ledger-rows';
import { loomCaption, makeLoom } from './loom';
import { whoFinding } from './sorting';
import { makeTour, type Tour } from './tour';

/** The kinds of what may be shown on its own. */
export const exhibitKinds = [
  'map',
  'site',
  'loom',
  'who-was-asked',
  'chain',
  'source-strip',
] as const;

export type ExhibitKind = (typeof exhibitKinds)[number];

/** What may be shown on its own: in a frame on another page, or as files of the press kit. */
export interface Exhibit {
  kind: ExhibitKind;
  /** `map`, `loom` or `sites/yilian`; its frame stands at `/embed/<id>/`. A promise, since others keep it. */
  id: string;
  /** The slug of the stop that it shows; undefined where it shows more than one. */
  stop: string | undefined;
  /** The address, in the root language, of the part of a page that tells it. */
  page: string;
  title: string;
  /** What it shows, in a sentence or two, for those who do not see it. */
  alt: string;
  /** What there is to learn from it, for a caption. */
  finding: string;
  /** The files under /data/ that hold what it is drawn from. */
  data: Download['name'][];
}

/** The last part of its id, which the files of its press kit are named after. */
export function kitName({ id }: Pick<Exhibit, 'id'>): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The anchor of its part of the page of the press kit: `sites-yilian`. */
export function pressAnchor({ id }: Pick<Exhibit, 'id'>): string {
  return id.replaceAll('/', '-');
}

/** The address, in the root language, of its part of the page of the press kit: `/press/#sites-yilian`. */
export function pressPage(exhibit: Pick<Exhibit, 'id'>): string {
  return `/press/#${pressAnchor(exhibit)}`;
}

/** The address of its still picture, a PNG 1200 pixels wide. */
export function stillAddress(exhibit: Pick<Exhibit, 'id'>, language: Language): string {
  return localPath(language, `/press/${exhibit.id}/${kitName(exhibit)}.png`);
}

function siteExhibits(tour: Tour): Exhibit[] {
  const { mapDrawing } = wordsOf(tour.language);
  return tour.sites.map((site) => ({
    kind: 'site',
    id: `sites/${site.id}`,
    stop: site.id,
    page: `/sites/${site.id}/`,
    title: site.title,
    alt: mapDrawing,
    finding: site.description,
    data: ['sites.geojson', 'sites.kml', 'sites.csv'],
  }));
}

function listExhibits(content: Content, language: Language): Exhibit[] {
  const words = wordsOf(language);
  const tour = makeTour(content, language);
  const figure = (
    kind: ExhibitKind,
    page: string,
    title: string,
    finding: string,
    data: Exhibit['data'],
  ): Exhibit => ({ kind, id: kind, stop: undefined, page, title, alt: title, finding, data });
  const order = chainOrder(makeChain(tour)).join(words.marks.list);
  return [
    {
      ...figure('map', '/map/', words.mapLabel, words.mapSketch, [
        'sites.geojson',
        'sites.kml',
        'sites.csv',
      ]),
      alt: words.mapDrawing,
    },
    figure('loom', '/directives/#loom', words.loom, loomCaption(makeLoom(tour, words), words), [
      'loom.csv',
      'directives.csv',
    ]),
    figure(
      'who-was-asked',
      '/directives/#who-was-asked',
      words.who,
      fill(words.whoCaption, whoFinding(tour.asks)),
      ['addressees.csv', 'directives.csv'],
    ),
    figure('chain', '/sites/#chain', words.chain, fill(words.chainCaption, { order }), [
      'chain.csv',
    ]),
    figure(
      'source-strip',
      '/source/#sentences',
      words.strip,
      stripCaption(ledgerRows(content, language), language),
      ['sentences.csv'],
    ),
    ...siteExhibits(tour),
  ];
}

/** Everything that may be shown on its own, the map first, then the graphics, then the stops. */
export const exhibitsOf: (content: Content, language: Language) => readonly Exhibit[] =
  byContent(listExhibits);

/** The address of the frame of an exhibit, to be shown on another page. */
export function frameAddress({ id }: Pick<Exhibit, 'id'>, language: Language): string {
  return localPath(language, `/embed/${id}/`);
}

/** The exhibit that stands for a page, whose path is that of the root language: its own, or the first it tells. */
export function findExhibitAt(exhibits: readonly Exhibit[], path: string): Exhibit | undefined {
  if (path === '/') return exhibits.find(({ kind }) => kind === 'map');
  return (
    exhibits.find(({ id }) => path === `/embed/${id}/`) ??
    exhibits.find(({ page }) => page.replace(/#.*$/, '') === path)
  );
}
