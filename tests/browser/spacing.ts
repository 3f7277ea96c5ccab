import type { Page } from 'playwright-core';

/** The distances that WCAG 1.4.12 lets a reader ask for. */
const wanted = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;

/** Spaces the text of a page as a reader may; the policy of the page allows no style element. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, wanted);
}

/** Boxes that cut off what they hold: those that hide it and, on paper, those that would have to be scrolled. */
export function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cuts = matchMedia('print').matches ? /hidden|clip|auto|scroll/ : /hidden|clip/;
    return [...document.querySelectorAll<HTMLElement>('body *:not(.out-of-sight, svg *, textarea)')]
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const across = cuts.test(overflowX) || one.localName === 'button';
        const wide = across && one.scrollWidth > one.clientWidth + 1;
        return wide || (cuts.test(overflowY) && one.scrollHeight > one.clientHeight + 1);
      })
      .filter((one) => one.checkVisibility() && one.clientWidth > 1 && one.innerText?.trim())
      .map((one) => `${one.localName}.${one.className} cuts off ${one.innerText.slice(0, 40)}`);
  });
}

/** Names in a drawing that stick out of it where it cuts them off, or else out of the window. */
export function findCutNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('body svg:not(svg svg, tour-map svg)')]
      .filter((svg) => svg.checkVisibility())
      .flatMap((svg) => {
        const whole = svg.getBoundingClientRect();
        const cuts = getComputedStyle(svg).overflow !== 'visible';
        const [left, right] = cuts ? [whole.left, whole.right] : [0, innerWidth];
        return [...svg.querySelectorAll('text')].filter((text) => {
          const box = text.getBoundingClientRect();
          return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        });
      })
      .map((text) => `the name ${text.textContent.trim()} is cut off`),
  );
}

/** Keeps, in the page, every line of text with its box, from top to bottom. */
function measureLines(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: { node: Node; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !parent) continue;
      if (parent.closest('svg, .out-of-sight, .skip, script, style, option, textarea')) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push({ node, box });
    }
    window.lines = lines.sort((a, b) => a.box.top - b.box.top);
  });
}

/** Lines of text that lie over one another. */
export async function findOverlaps(page: Page): Promise<string[]> {
  await measureLines(page);
  return page.evaluate(() =>
    window.lines.flatMap((one, index, lines) => {
      const found: string[] = [];
      for (const other of lines.slice(index + 1)) {
        const down = one.box.bottom - other.box.top;
        if (down <= 0) break;
        const right = Math.min(one.box.right, other.box.right);
        const across = right - Math.max(one.box.left, other.box.left);
        const low = Math.min(one.box.height, other.box.height);
        if (one.node !== other.node && across > 2 && Math.min(down, low) > low / 3)
          found.push(`${one.node.textContent?.trim()} lies over ${other.node.textContent?.trim()}`);
      }
      return found;
    }),
  );
}

declare global {
  interface Window {
    /** Every line of text with its box. */
    lines: { node: Node; box: DOMRect }[];
  }
}
