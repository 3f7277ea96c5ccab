import Asks from './Asks.astro';
import { chapterComponents } from './chapter';
import Cite from './Cite.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Unknown from './Unknown.astro';

/** What an author may write in a text; authors import nothing. */
export const mdxComponents = {
  ...chapterComponents,
  h2: Heading2,
  h3: Heading3,
  Asks,
  Cite,
  Unknown,
};
