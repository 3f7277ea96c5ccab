import { expect } from 'vitest';
import { elementsIn, pages, textOf, type BuiltPage } from '../site/built';
import type { Look } from './crawler';

/** What a page must show wherever it stands. */
export type Shown = Pick<Look, 'title' | 'heading'> & { hasDrawing: boolean };

function textIn(page: BuiltPage, name: string): string {
  const found = page.elements.find(({ tagName }) => tagName === name);
  return found ? textOf(found).trim() : '';
}

function hasDrawing({ elements }: BuiltPage): boolean {
  const main = elements.find(({ tagName }) => tagName === 'main');
  return main !== undefined && elementsIn(main).some(({ tagName }) => tagName === 'svg');
}

/** Every page but the one for lost readers, which no address leads to, with what it must show. */
export const allPages: { file: string; address: string; shown: Shown }[] = pages
  .filter(({ file }) => file !== '404.html')
  .map((page) => ({
    file: page.file,
    address: page.address.slice(1),
    shown: {
      title: textIn(page, 'title'),
      heading: textIn(page, 'h1'),
      hasDrawing: hasDrawing(page),
    },
  }));

/** One page of each kind that has a map which comes alive, by its address in English. */
export const mapKinds = [
  '',
  'map/',
  'sites/menglan/',
  'embed/map/',
  'embed/sites/guotai/',
] as const;

/** Holds what was seen of every page, by its address, against what it must show; some pictures may be missing. */
export function expectShown(
  looks: ReadonlyMap<string, Look>,
  mayLack: (picture: string) => boolean = () => false,
): void {
  const wanted = allPages.map(({ address, shown }) => ({ address, ...shown, lacks: [] }));
  const seen = allPages.map(({ address }) => {
    const look = looks.get(address);
    return {
      address,
      title: look?.title,
      heading: look?.heading,
      hasDrawing: (look?.drawings ?? 0) > 0,
      lacks: [...(look?.faceless ?? []), ...(look?.broken.filter((one) => !mayLack(one)) ?? [])],
    };
  });
  expect(seen).toEqual(wanted);
}
