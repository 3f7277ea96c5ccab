import { weave, type WeaveData } from '~/graphics/weave';
import { readColours, type Colours } from './colours';

const styles = ({ warp, weft, indigo, thread }: Colours) =>
  `.g{fill:${warp}}.f{fill:${weft}}.t{fill:${indigo}}.a{fill:${thread}}`;

/** A weave as a file of its own that follows the scheme of the reader. */
export function weaveSvg(data: WeaveData): string {
  const { width, height, ground, filling, themes, asks } = weave(data);
  const night = `@media (prefers-color-scheme:dark){${styles(readColours('dark'))}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${width + 1} ${height + 1}">
<style>${styles(readColours('light'))}${night}</style>
<path class="g" d="${ground}"/>
<path class="f" d="${filling}"/>
<path class="t" d="${themes}"/>
<path class="a" d="${asks}"/>
</svg>
`;
}
