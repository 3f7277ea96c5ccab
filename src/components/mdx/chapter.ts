import Anchor from './Anchor.astro';
import CiteInList from './CiteInList.astro';
import Directive from './Directive.astro';
import En from './En.astro';
import Figure from './Figure.astro';
import From from './From.astro';
import Quote from './Quote.astro';
import Stop from './Stop.astro';
import Term from './Term.astro';
import Theme from './Theme.astro';
import Zh from './Zh.astro';

/**
 * What an author may write in a chapter of the documentary, whose notes stand on the source page.
 * Headings, lists of asks and boxes belong to other pages; their styles would weigh on this one.
 */
export const chapterComponents = {
  a: Anchor,
  Cite: CiteInList,
  Directive,
  En,
  Figure,
  From,
  Quote,
  Stop,
  Term,
  Theme,
  Zh,
};
