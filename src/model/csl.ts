import type { Citation } from '~/schema/citation';
import { byNumber } from './content';

/** A date in the Citation Style Language: year, month and day as far as they are known. */
function toDateParts(date: string) {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** How the source was read and what its date is, in one note. */
function noteOf({ readAs, dateNote, linkNote }: Citation): string {
  const read = {
    publisher: 'Read where it was published.',
    'stored-copy': 'Read as a stored copy; address not opened live.',
    'republished-copy': 'Read as a republished copy.',
  };
  return [read[readAs], dateNote?.en, linkNote?.en].filter(Boolean).join(' ');
}

function toCsl(citation: Citation) {
  const { id, type, title, language, translation, publisher, published, link } = citation;
  const place = type === 'article-newspaper' ? 'container-title' : 'publisher';
  return {
    id,
    type,
    title: translation ? `${title} [${translation.en}]` : title,
    [place]: publisher.en,
    language,
    ...(published ? { issued: toDateParts(published) } : {}),
    ...(link ? { URL: link } : {}),
    note: noteOf(citation),
  };
}

/** The sources as CSL-JSON items, in number order. */
export function citationsToCsl(citations: readonly Citation[]) {
  return [...citations].sort((a, b) => byNumber(a.id, b.id)).map(toCsl);
}
