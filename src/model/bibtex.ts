import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Citation } from '~/schema/citation';
import { citationsToCsl } from './csl';

/** A day that stands in the field of the month, which BibTeX takes as a macro alone. */
const dayInMonth = /^(\s*)month = \{([a-z]{3}) (\d+)\},$/gm;

/** A month told as a number. */
const numberedMonth = /^(\s*)month = \{(\d+)\},$/gm;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An address told twice, for styles that know no `url`; the others would print both. */
const addressAgain = /^\s*howpublished = \{https?:.*\},\n/gm;

/** BibTeX with its months as every style knows them, and no address told twice. */
function tidied(bibtex: string): string {
  return bibtex
    .replace(dayInMonth, '$1month = $2,\n$1day = {$3},')
    .replace(numberedMonth, (_, indent: string, month: string) => {
      return `${indent}month = ${months[Number(month) - 1] ?? `{${month}}`},`;
    })
    .replace(addressAgain, '');
}

/** Items of the Citation Style Language as BibTeX entries, keyed by their ids, in UTF-8. */
export function cslToBibtex(items: readonly object[]): string {
  const { format } = plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  format.asciiOnly = false;
  const made: unknown = new Cite(items).format('bibtex');
  return tidied(String(made));
}

/** The sources as BibTeX entries, keyed by their numbers, in UTF-8. */
export function citationsToBibtex(citations: readonly Citation[]): string {
  return cslToBibtex(citationsToCsl(citations));
}
