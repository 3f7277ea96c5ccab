import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Citation } from '~/schema/citation';
import { citationsToCsl } from './csl';

/** The sources as BibTeX entries, keyed by their numbers, in UTF-8. */
export function citationsToBibtex(citations: readonly Citation[]): string {
  const { format } = plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  format.asciiOnly = false;
  const made: unknown = new Cite(citationsToCsl(citations)).format('bibtex');
  return String(made);
}
