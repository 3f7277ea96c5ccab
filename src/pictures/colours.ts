import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The colours of the pictures by duty, as `design/tokens.css` names them. */
const tokens = {
  paper: '--paper',
  ink: '--ink',
  inkSoft: '--ink-soft',
  thread: '--thread',
  indigo: '--indigo',
  faint: '--faint',
  water: '--water',
  warp: '--warp',
  weft: '--weft',
  land: '--land',
  shore: '--shore',
  waterInk: '--water-ink',
} as const;

/** The colours of the pictures, as CSS colours. */
export type Colours = Record<keyof typeof tokens, string>;

const darkBlock = '@media (prefers-color-scheme: dark)';

function coloursIn(css: string): Colours {
  const value = (duty: keyof Colours) => {
    const found = new RegExp(`${tokens[duty]}:\\s*([^;]+);`).exec(css)?.[1];
    if (!found) throw new Error(`design/tokens.css has no ${tokens[duty]}`);
    return found;
  };
  return {
    paper: value('paper'),
    ink: value('ink'),
    inkSoft: value('inkSoft'),
    thread: value('thread'),
    indigo: value('indigo'),
    faint: value('faint'),
    water: value('water'),
    warp: value('warp'),
    weft: value('weft'),
    land: value('land'),
    shore: value('shore'),
    waterInk: value('waterInk'),
  };
}

/** The colours of a scheme, read from the tokens of the site. */
export function readColours(scheme: 'light' | 'dark'): Colours {
  const css = readFileSync(path.resolve('src/design/tokens.css'), 'utf8');
  return coloursIn(scheme === 'light' ? css : css.slice(css.indexOf(darkBlock)));
}
