import { weave } from '~/graphics/weave';
import type { Colours } from './colours';

/** How an icon differs from the plain one. */
export interface IconOptions {
  /** How much of its side the cloth takes; all of it (1) where it is not told. */
  share?: number;
  /** The colours for readers who prefer a dark scheme. */
  dark?: Colours;
}

/** The side of an icon in units of a weave: four threads, of which each falls on whole pixels at 16. */
const side = 16;
const threads = 4;

const styles = ({ paper, indigo, thread }: Colours) =>
  `.paper{fill:${paper}}.warp{fill:${indigo}}.weft{fill:${thread}}`;

/** The icon of the site: a basket weave of four warps and four wefts on paper. */
export function iconSvg(colours: Colours, { share = 1, dark }: IconOptions = {}): string {
  const cloth = weave({ structure: 'basket', warps: threads, asks: [], wefts: threads });
  // A thread lacks half a unit on each side of the way to the next; around a smaller cloth there is more paper.
  const whole = Math.round((side / share) * 100) / 100;
  const start = Math.round((-0.5 - (whole - side) / 2) * 100) / 100;
  const night = dark ? `@media (prefers-color-scheme:dark){${styles(dark)}}` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${start} ${start} ${whole} ${whole}" shape-rendering="crispEdges">
<style>${styles(colours)}${night}</style>
<path class="paper" d="M${start} ${start}h${whole}v${whole}h-${whole}z"/>
<path class="warp" d="${cloth.ground}"/>
<path class="weft" d="${cloth.filling}"/>
</svg>
`;
}
