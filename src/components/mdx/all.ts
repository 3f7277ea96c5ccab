import Anchor from './Anchor.astro';
import Asks from './Asks.astro';
import Cite from './Cite.astro';
import Directive from './Directive.astro';
import En from './En.astro';
import Figure from './Figure.astro';
import From from './From.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Quote from './Quote.astro';
import Stop from './Stop.astro';
import Term from './Term.astro';
import Theme from './Theme.astro';
import Unknown from './Unknown.astro';
import Zh from './Zh.astro';

/** What an author may write in a text; authors import nothing. */
export const mdxComponents = {
  a: Anchor,
  h2: Heading2,
  h3: Heading3,
  Asks,
  Cite,
  Directive,
  En,
  Figure,
  From,
  Quote,
  Stop,
  Term,
  Theme,
  Unknown,
  Zh,
};
