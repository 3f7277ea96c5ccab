import type { Language } from '~/i18n/languages';
import { textIn, type Content } from './content';
import type { Prose } from './prose';

/** A chapter of the documentary. */
export interface Chapter {
  /** Its anchor on the front page. */
  id: string;
  /** Its folder in `content/chapters`. */
  folder: string;
  title: string;
  description: string;
  updated: string;
  /** The slugs of the stops it tells of. */
  stops: string[];
  /** The slugs of the stops that the drawing beside it points out. */
  pointedOut: string[];
  prose: Prose;
}

/** The anchor of a chapter: the name of its folder without the number. */
export function chapterAnchor(folder: string): string {
  return folder.replace(/^\d+-/, '');
}

/** The chapters in order. */
export function chaptersIn(content: Content, language: Language): Chapter[] {
  return [...content.chapters]
    .sort((a, b) => a.facts.order - b.facts.order)
    .map((entry) => {
      const { head, prose } = textIn(entry, language);
      const { stops, pointedOut = stops } = entry.facts;
      return { id: chapterAnchor(entry.id), folder: entry.id, ...head, stops, pointedOut, prose };
    });
}
