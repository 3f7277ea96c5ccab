import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import { languages, languageSegment, rootLanguage, type Language } from '~/i18n/languages';
import { attribute, elementsIn, type Element, type Node } from './html';

export { attribute, elementsIn, textOf, type Element } from './html';

/** The folder of the built site. */
export const dist = path.resolve('dist');

if (!existsSync(dist)) throw new Error('dist/ is missing: run `npm run build` first.');

/** A page of the built site. */
export interface BuiltPage {
  /** Its file in the site, such as `sites/menglan/index.html`. */
  file: string;
  /** Its address, such as `/sites/menglan/`. */
  address: string;
  html: string;
  root: Node;
  elements: Element[];
}

/** The files of the built site, with forward slashes, sorted. */
export const files = globSync('**/*', { cwd: dist, withFileTypes: true })
  .filter((item) => item.isFile())
  .map((item) =>
    path.relative(dist, path.join(item.parentPath, item.name)).split(path.sep).join('/'),
  )
  .sort();

function readPage(file: string): BuiltPage {
  const html = readFileSync(path.join(dist, file), 'utf8');
  const root = parse(html, { sourceCodeLocationInfo: true });
  const address = `/${file.replace(/index\.html$/, '')}`;
  return { file, address, html, root, elements: elementsIn(root) };
}

/** Every page of the built site. */
export const pages = files.filter((file) => file.endsWith('.html')).map(readPage);

/** The language that the address of a page stands for. */
export function pageLanguage({ address }: Pick<BuiltPage, 'address'>): Language {
  const local = languages.find(
    (language) => languageSegment(language) === address.split('/')[1] && language !== rootLanguage,
  );
  return local ?? rootLanguage;
}

/** The language of what stands in an element, told by itself or by what it stands in. */
export function languageOf(element: Element | null): string {
  if (!element || !('attrs' in element)) return '';
  const parent = element.parentNode;
  const inherited = parent && 'tagName' in parent ? languageOf(parent) : '';
  return attribute(element, 'lang') ?? inherited;
}

/** Whether a page is a frame, made for the pages of others: nothing of ours needs to lead to it. */
export function isFrame({ address }: Pick<BuiltPage, 'address'>): boolean {
  return /^\/(zh-hans\/)?embed\/./.test(address);
}

/** Every frame. */
export const frames = pages.filter(isFrame);

/** Every page that readers come to by themselves: all but the frames. */
export const narrative = pages.filter((page) => !isFrame(page));

/** The page at an address; throws where there is none. */
export function pageAt(address: string): BuiltPage {
  const found = pages.find((page) => page.address === address);
  if (!found) throw new Error(`${address} was not built`);
  return found;
}
