/** The colours of the map by duty, as `design/tokens.css` names them. */
export const paletteTokens = {
  land: '--land',
  water: '--water',
  shore: '--shore',
  waterInk: '--water-ink',
  placeInk: '--place-ink',
  thread: '--thread',
  paper: '--paper',
} as const;

/** The colours of the map, as CSS colours that MapLibre can read. */
export type Palette = Record<keyof typeof paletteTokens, string>;

/** The palette that a lookup of custom properties gives; throws on a missing one. */
export function readPalette(valueOf: (token: string) => string): Palette {
  const value = (key: keyof Palette) => {
    const found = valueOf(paletteTokens[key]).trim();
    if (!found) throw new Error(`design/tokens.css has no ${paletteTokens[key]}`);
    return found;
  };
  return {
    land: value('land'),
    water: value('water'),
    shore: value('shore'),
    waterInk: value('waterInk'),
    placeInk: value('placeInk'),
    thread: value('thread'),
    paper: value('paper'),
  };
}
