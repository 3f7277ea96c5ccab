import { askCloth, siteCloth } from '~/graphics/cloth';
import { weave, type Weave } from '~/graphics/weave';
import { cardSize, type Card } from '~/model/cards';
import { layOutCard, stitches } from './card-layout';
import type { Colours } from './colours';
import type { Box, Typeface } from './typeface';

/** Where a cloth hangs from the top of the card, and how many pixels a unit of it measures. */
interface Hanging {
  left: number;
  unit: number;
}

/** How many wefts fill the height of a cloth beside the text, and one of the seven above it. */
const long = { unit: 5, wefts: 32 };
const short = { unit: 1.5, wefts: 30 };

/** The most cloths that hang side by side; more would hide one another. */
const mostSamples = 9;

function clothPaths(cloth: Weave, { left, unit }: Hanging, colours: Colours): string {
  const path = (d: string, fill: string) => (d ? `<path d="${d}" fill="${fill}"/>\n` : '');
  const threads = [
    path(cloth.ground, colours.faint),
    path(cloth.filling, colours.water),
    path(cloth.themes, colours.indigo),
    path(cloth.asks, colours.thread),
  ];
  // A weft begins half a unit before its first warp.
  return `<g transform="translate(${left + unit / 2} 0) scale(${unit})" shape-rendering="crispEdges">
${threads.join('')}</g>
`;
}

/** The cloths of a card: one that is as high as the card, or those of all stops in a row. */
function cloths({ cloth, tour }: Card, colours: Colours, { left, right }: Box): string {
  if (cloth.kind !== 'stops') {
    const data = cloth.kind === 'stop' ? siteCloth(tour, cloth.site) : askCloth(tour, cloth.asks);
    return clothPaths(weave({ ...data, wefts: long.wefts }), { left, unit: long.unit }, colours);
  }
  const { unit, wefts } = short;
  const samples = cloth.sites
    .slice(0, mostSamples)
    .map((site) => weave({ ...siteCloth(tour, site), wefts }));
  return samples
    .map((sample, index) => {
      const way = right - left - sample.width * unit;
      const shift = Math.round((index * way) / (samples.length - 1));
      return clothPaths(sample, { left: left + shift, unit }, colours);
    })
    .join('');
}

/** A card as an SVG whose texts are outlines, so that whatever draws it needs no font. */
export function cardSvg(
  card: Card,
  { face, colours }: { face: Typeface; colours: Colours },
): string {
  const { width, height } = cardSize;
  const { lines, stitch, cloth } = layOutCard(face, card);
  const texts = lines.map(
    (line) => `<path d="${face.outline(line.text, line)}" fill="${colours[line.tone]}"/>`,
  );
  const thread = stitch.starts.map((x) => `M${x} ${stitch.y}h${stitches.length}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
${cloths(card, colours, cloth)}<path d="${thread}" stroke="${colours.thread}" stroke-width="${stitches.width}"/>
${texts.join('\n')}
</svg>
`;
}
