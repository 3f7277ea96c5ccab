import { publishedLanguages, type Language } from '~/i18n/languages';
import type { Content } from '~/model/content';
import { exhibitsOf, kitName, type Exhibit } from '~/model/exhibits';
import type { Kit, KitFile, KitKind } from '~/model/kit';
import { kitAlt } from '~/model/kit-alt';
import { kitTexts } from '~/model/kit-texts';
import { makeTour } from '~/model/tour';
import { readColours } from './colours';
import { paletteOf } from './flat-palette';
import { keptFlatPng } from './flat-png';
import { kitPlate, placesOn } from './kit-plates';
import { kitZip } from './kit-zip';
import { plateSvg } from './plate-svg';
import { openTypeface, type SignTypeface } from './typeface';

/** What every kit of a build is made from. */
interface Workshop {
  content: Content;
  face: SignTypeface;
  site: URL | undefined;
}

async function pictures(
  { content, face }: Workshop,
  exhibit: Exhibit,
  language: Language,
): Promise<{ width: number; height: number; files: KitFile[] }> {
  const colours = readColours('light');
  const plate = kitPlate(content, { exhibit, language }, face);
  const desc = kitAlt(content, exhibit, language);
  const svg = plateSvg(plate, { title: exhibit.title, desc }, { face, colours });
  const palette = paletteOf(plate, colours);
  const name = kitName(exhibit);
  const picture = (kind: KitKind, type: string, bytes: Uint8Array): KitFile => {
    return { name: name + kind, kind, type, bytes };
  };
  const png = async (kind: KitKind, scale: number) =>
    picture(kind, 'image/png', await keptFlatPng(svg, scale, palette));
  const files = [
    picture('.svg', 'image/svg+xml', new TextEncoder().encode(svg)),
    ...(await Promise.all([png('.png', 1), png('-2x.png', 2)])),
  ];
  return { width: plate.width, height: plate.height, files };
}

async function makeKit(shop: Workshop, exhibit: Exhibit, language: Language): Promise<Kit> {
  const { content, site } = shop;
  const { files: drawn, ...size } = await pictures(shop, exhibit, language);
  const places = placesOn(makeTour(content, language), exhibit);
  const credited = { edition: content.edition, exhibit, language, site };
  const texts = kitTexts(content, credited, places).map(({ body, ...rest }) => {
    return { ...rest, bytes: new TextEncoder().encode(body) };
  });
  const files = [...drawn, ...texts];
  const alt = kitAlt(content, exhibit, language);
  return { exhibit, language, alt, ...size, files, zip: kitZip(credited, files) };
}

/** How many kits are drawn at once: each holds pixels, and machines have few cores. */
const lanes = 4;

async function makeKits(content: Content, site: URL | undefined): Promise<Kit[]> {
  const shop = { content, site, face: openTypeface() };
  const wanted = publishedLanguages.flatMap((language) =>
    exhibitsOf(content, language).map((exhibit) => ({ exhibit, language })),
  );
  const kits: Kit[] = [];
  const queue = wanted.entries();
  const lane = async () => {
    for (const [at, { exhibit, language }] of queue) {
      kits[at] = await makeKit(shop, exhibit, language);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return kits;
}

/** The kits of a content that was read once, since a page and its files ask for the same. */
const made = new WeakMap<Content, Promise<Kit[]>>();

/** Every press kit in every published language, drawn side by side; `address` is that of the site, if it is known. */
export function pressKits(content: Content, address: string | undefined): Promise<Kit[]> {
  const site = address ? new URL(address) : undefined;
  const kits = made.get(content) ?? makeKits(content, site);
  made.set(content, kits);
  return kits;
}
