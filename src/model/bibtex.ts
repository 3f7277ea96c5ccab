import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Citation } from '~/schema/citation';
import { citationsToCsl } from './csl';

/** Items of the Citation Style Language as BibTeX entries, keyed by their ids, in UTF-8. */
export function cslToBibtex(items: readonly object[]): string {
  const { format } = plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  format.asciiOnly = false;
  const made: unknown = new Cite(items).format('bibtex');
  return String(made);
}

/** The sources as BibTeX entries, keyed by their numbers, in UTF-8. */
export function citationsToBibtex(citations: readonly Citation[]): string {
  return cslToBibtex(citationsToCsl(citations));
}
