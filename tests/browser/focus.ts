import type { Page } from 'playwright-core';

/** Everything that the Tab key or a script may bring the focus to. */
const places = 'a[href], button, select, input, textarea, summary, iframe, [tabindex]';

/** Puts, into the page, a look at what tells a focus even where colours are the reader's own. */
export function watchFocus(page: Page): Promise<void> {
  return page.evaluate(() => {
    const look = (one: Element) => {
      const style = getComputedStyle(one);
      const outline = style.outlineStyle === 'none' ? '' : style.outline;
      const { borderWidth, borderStyle, stroke, strokeWidth, textDecorationLine } = style;
      return [outline, borderWidth, borderStyle, stroke, strokeWidth, textDecorationLine].join();
    };
    window.looksOf = (one) => [one, ...one.querySelectorAll('circle, rect, path')].map(look).join();
  });
}

/** Elements that look the same with the focus and without it: one of each kind that the page has. */
export async function findUnseenFocus(page: Page): Promise<string[]> {
  // A focus that follows a key is shown; one that follows a press of the mouse need not be.
  await page.keyboard.press('Tab');
  await watchFocus(page);
  return page.evaluate((selector) => {
    const kinds = new Map<string, HTMLElement | SVGElement>();
    for (const one of document.querySelectorAll<HTMLElement | SVGElement>(selector)) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches('main, iframe, .aside'))
        continue;
      const [up, above] = [one.parentElement, one.parentElement?.parentElement];
      kinds.set([one, up, above].map((el) => `${el?.localName}.${el?.className}`).join(), one);
    }
    return [...kinds.values()].flatMap((one) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const before = window.looksOf(one);
      one.focus({ preventScroll: true });
      const name = `${one.localName} ${one.textContent.trim().slice(0, 40)}`;
      if (document.activeElement !== one) return [`${name} takes no focus`];
      return window.looksOf(one) === before ? [`${name} does not show its focus`] : [];
    });
  }, places);
}

declare global {
  interface Window {
    /** How an element looks, as far as it may tell that it has the focus. */
    looksOf: (one: Element) => string;
  }
}
