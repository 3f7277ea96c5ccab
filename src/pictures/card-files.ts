import { publishedLanguages } from '~/i18n/languages';
import { cardAddress, cardOf, cardPaths, type Card } from '~/model/cards';
import type { Content } from '~/model/content';
import { cardSvg } from './card-svg';
import { readColours } from './colours';
import { cardPalette } from './flat-palette';
import { keptFlatPng } from './flat-png';
import { openTypeface, type Typeface } from './typeface';

/** A card and the address of its file. */
export interface CardFile {
  address: string;
  card: Card;
}

/** The cards of every page in every published language. */
export function cardFiles(content: Content): CardFile[] {
  return publishedLanguages.flatMap((language) =>
    cardPaths(content, language).map((path) => ({
      address: cardAddress(language, path),
      card: cardOf(content, language, path),
    })),
  );
}

let face: Typeface | undefined;

/** A card as a PNG; the fonts are opened once a build. */
export async function cardPng(card: Card): Promise<Buffer> {
  face ??= openTypeface();
  const colours = readColours('light');
  return keptFlatPng(cardSvg(card, { face, colours }), 1, cardPalette(colours));
}
