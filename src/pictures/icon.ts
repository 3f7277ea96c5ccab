import { mark, markSide as side, markThread } from '~/graphics/mark';
import type { Colours } from './colours';

/** How an icon differs from the plain one. */
export interface IconOptions {
  /** How much of its side the cloth takes; all of it (1) where it is not told. */
  share?: number;
  /** The colours for readers who prefer a dark scheme. */
  dark?: Colours;
}

const styles = ({ paper, indigo, thread }: Colours) =>
  `.paper{fill:${paper}}.warp{stroke:${indigo}}.weft{stroke:${thread}}`;

/** The icon of the site: its mark on paper. */
export function iconSvg(colours: Colours, { share = 1, dark }: IconOptions = {}): string {
  // A smaller cloth shrinks towards the middle, which lies half a unit off: so much a thread lacks to the next.
  const middle = (side - 1) / 2;
  const shrunk = `translate(${middle * (1 - share)} ${middle * (1 - share)}) scale(${share})`;
  const threadsDrawn = `<path class="warp" d="${mark.warps}"/><path class="weft" d="${mark.wefts}"/>`;
  const drawn = share === 1 ? threadsDrawn : `<g transform="${shrunk}">${threadsDrawn}</g>`;
  const night = dark ? `@media (prefers-color-scheme:dark){${styles(dark)}}` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-.5 -.5 ${side} ${side}" shape-rendering="crispEdges" stroke-width="${markThread}"><style>${styles(colours)}${night}</style><path class="paper" d="M-.5-.5h${side}v${side}h-${side}z"/>${drawn}</svg>
`;
}
