import { dayIn } from '~/i18n/dates';
import { fill } from '~/i18n/fill';
import type { Language } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { wordsOf } from '~/i18n/words';
import { byContent } from '~/model/by-content';
import type { Content } from '~/model/content';
import {
  exhibitsOf,
  findExhibitAt,
  frameAddress,
  stillAddress,
  type Exhibit,
  type ExhibitKind,
} from '~/model/exhibits';
import { kitAlt } from '~/model/kit-alt';
import { inLanguage } from '~/model/local';
import { makeTour, type Tour } from '~/model/tour';
import { allowedValues } from './allowed';
import { frameHeights } from './frame-heights';

/** What the frame of an exhibit may be told in its address. */
export type Taken = 'stop' | 'theme' | 'scheme';

/** An exhibit as the snippets name it, in one language; addresses have no slash before them. */
export interface Piece {
  id: string;
  kind: ExhibitKind;
  title: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** What there is to learn from it, for a caption. */
  finding: string;
  /** The words of the link that names it, the site and the licence. */
  credit: string;
  /** Whose data a map shows, with their licences; empty where there is no map. */
  attribution: string;
  /** Who made it, what it is called, and which edition it belongs to; the address follows at once. */
  citation: string;
  /** What a reader presses to see a frame whole that is cut off. */
  showAll: string;
  /** The address of the part of a page that tells it. */
  page: string;
  /** The address that stands for it alone: its page where that announces it, otherwise its frame. */
  alone: string;
  frame: string;
  still: string;
  /** The height of its frame in pixels, where nobody chose another. */
  height: number;
  takes: Taken[];
  /** The themes that its frame can show. */
  themes: string[];
}

/** What may be chosen about an exhibit for its frame. */
function takenBy(kind: ExhibitKind, tour: Tour): Pick<Piece, 'takes' | 'themes'> {
  const allowed = allowedValues(kind, tour);
  const takes = (['stop', 'theme', 'scheme'] as const).filter((name) => allowed[name]);
  return { takes, themes: [...(allowed.theme ?? [])] };
}

const told = ({ id, kind, title, finding }: Exhibit) => ({ id, kind, title, finding });

/** An address as it follows that of the site, whose end is a slash. */
const after = (path: string) => path.slice(1);

/** How an exhibit is cited, up to its address. */
function citationOf({ edition }: Content, language: Language, title: string): string {
  const { share, marks } = wordsOf(language);
  const cited = fill(share.citation, {
    title,
    author: inLanguage(edition.author, language),
    site: inLanguage(edition.title, language),
    subtitle: inLanguage(edition.subtitle, language),
    version: edition.version,
    date: dayIn(language, edition.updated),
  });
  return cited + marks.space;
}

/** The address that stands for an exhibit alone: a page that announces another one cannot. */
function aloneOf(exhibits: readonly Exhibit[], exhibit: Exhibit, language: Language): string {
  const page = exhibit.page.replace(/#.*$/, '');
  const announced = findExhibitAt(exhibits, page)?.id === exhibit.id;
  return announced ? localPath(language, page) : frameAddress(exhibit, language);
}

function listPieces(content: Content, language: Language): Piece[] {
  const words = wordsOf(language);
  const tour = makeTour(content, language);
  const exhibits = exhibitsOf(content, language);
  const site = inLanguage(content.edition.title, language);
  return exhibits.map((exhibit) => ({
    ...told(exhibit),
    alt: kitAlt(content, exhibit, language),
    credit: fill(words.share.credit, { title: exhibit.title, site }),
    attribution: ['map', 'site'].includes(exhibit.kind) ? words.attribution : '',
    citation: citationOf(content, language, exhibit.title),
    showAll: words.share.showAll,
    page: after(localPath(language, exhibit.page)),
    alone: after(aloneOf(exhibits, exhibit, language)),
    frame: after(frameAddress(exhibit, language)),
    still: after(stillAddress(exhibit, language)),
    height: frameHeights[language][exhibit.kind],
    ...takenBy(exhibit.kind, tour),
  }));
}

/** Every exhibit as the snippets name it. */
export const piecesOf: (content: Content, language: Language) => readonly Piece[] =
  byContent(listPieces);
