import { allEntries, type Content } from './content';
import type { Problem } from './problem';

/** Every text that claims to be newer than the edition, whose date the footer shows, or older than its publication. */
function findStrayTexts({ edition, ...content }: Content): Problem[] {
  return allEntries({ edition, ...content })
    .flatMap(({ words }) => Object.values(words))
    .filter(({ head }) => head.updated > edition.updated || head.updated < edition.published)
    .map(({ head, file }) => {
      const isNew = head.updated > edition.updated;
      return {
        file,
        path: ['updated'],
        came: head.updated,
        wanted: isNew
          ? `a day no later than that of the edition, ${edition.updated}`
          : `a day no earlier than the first edition, ${edition.published}`,
        ...(isNew ? { hint: 'set `updated` in content/edition.yaml to the same day' } : {}),
      };
    });
}

/** Every day that cannot be right: a text or a source from after the edition, an edition that ends before it began. */
export function findStrayDays(content: Content): Problem[] {
  const { published, updated } = content.edition;
  const edition =
    updated < published
      ? [
          {
            file: 'content/edition.yaml',
            path: ['updated'],
            came: updated,
            wanted: `${published} or later`,
          },
        ]
      : [];
  const sources = content.citations
    .filter((citation) => (citation.published ?? '') > updated)
    .map((citation) => ({
      file: 'content/sources.yaml',
      path: [citation.id, 'published'],
      came: citation.published ?? '',
      wanted: `a day no later than that of the edition, ${updated}`,
    }));
  return [...findStrayTexts(content), ...edition, ...sources];
}
