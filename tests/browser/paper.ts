import type { Page } from 'playwright-core';

/** What stands on a sheet of A4 between our margins, in pixels. */
export const paper = { width: 642, height: 986 };

/** What is of no use on paper: ways through the site, controls, what they say, and files to take away. */
const tools =
  'nav, button, select, .screen-only, [role=status], tour-map details, .paste, li:has([download])';

/** Keeps, in the page, the texts of its main part that a reader of the screen can come to. */
export function rememberTexts(page: Page): Promise<void> {
  return page.evaluate((useless) => {
    const folds = [...document.querySelectorAll('details:not([open])')];
    folds.forEach((fold) => fold.setAttribute('open', ''));
    const main = document.querySelector('main') ?? document.body;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    window.texts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true }))
        continue;
      if (!parent.closest(useless)) window.texts.push({ parent, text: node.textContent.trim() });
    }
    folds.forEach((fold) => fold.removeAttribute('open'));
  }, tools);
}

/** Of those texts, the ones that are not printed. */
export function findUnprinted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    window.texts
      .filter(({ parent }) => !parent.checkVisibility({ visibilityProperty: true }))
      .map(({ text }) => `${text} is not printed`),
  );
}

/** Links to other sites whose address is not printed. */
export function findLostAddresses(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main a[href^="http"]')]
      .filter((link) => link.checkVisibility())
      .filter((link) => {
        const href = link.getAttribute('href') ?? '';
        const after = getComputedStyle(link, '::after').content;
        const plain = href.replace(/^https?:\/\/|\/$/g, '');
        return !after.includes(href) && !link.textContent.includes(plain);
      })
      .map((link) => `the address of ${link.textContent.trim()} is not printed`),
  );
}

/** Maps and figures of which no drawing is printed. */
export function findBlankDrawings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main .frame, main figure')]
      .map((place) => [...place.querySelectorAll('svg:not(svg svg, li svg)')])
      .filter((drawings) => drawings.length > 0)
      .filter((drawings) =>
        drawings.every(
          (svg) =>
            !svg.checkVisibility({ visibilityProperty: true }) ||
            svg.getBoundingClientRect().height < 50,
        ),
      )
      .map(([drawing]) => `${drawing?.getAttribute('aria-label')} is not drawn on paper`),
  );
}

declare global {
  interface Window {
    /** The texts of the main part, with the elements they stand in. */
    texts: { parent: Element; text: string }[];
  }
}
