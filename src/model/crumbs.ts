import type { Words } from '~/i18n/words';

/** A step on the way from the front page to a page. */
export interface Crumb {
  name: string;
  /** The address in the root language. */
  path: string;
}

/** The way to a page that lies directly under the front page. */
export function topCrumbs(words: Words): Crumb[] {
  return [{ name: words.home, path: '/' }];
}

/** The way to a page that lies under one of the lists. */
export function listCrumbs(words: Words, list: 'sites' | 'directives' | 'themes'): Crumb[] {
  return [...topCrumbs(words), { name: words[list], path: `/${list}/` }];
}
