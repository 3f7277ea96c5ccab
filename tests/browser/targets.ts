import type { Page } from 'playwright-core';

/** What a finger aims at, with the middle of its box. */
export interface Target {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether it does something; a link leads somewhere. */
  control: boolean;
  /** Whether it is a link among the words of a text, as tall as its line. */
  inText: boolean;
}

/** Everything on a page that a finger can aim at. */
function targetsOf(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const isText = (node: Node, link: Element) =>
      !node.contains(link) && !(node instanceof HTMLAnchorElement) && node.textContent?.trim();
    const inText = (link: Element) => {
      const block = link.closest('p, li, td, th, dd, dt, figcaption, caption, h1, h2, h3, q');
      const inline = getComputedStyle(link).display === 'inline';
      return inline && [...(block?.childNodes ?? [])].some((node) => isText(node, link));
    };
    return [...document.querySelectorAll('a[href], button, select, input, summary, textarea')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.skip'))
      .map((one) => {
        // A press on the words of a choice is a press on the choice.
        const box = one.matches('[type=radio], [type=checkbox]') ? one.closest('label') : one;
        const { x, y, width, height } = (box ?? one).getBoundingClientRect();
        const name = one.getAttribute('aria-label') ?? one.getAttribute('name') ?? one.textContent;
        return {
          name: `${one.localName} ${name.trim().slice(0, 50)}`,
          ...{ x: x + width / 2, y: y + height / 2, width, height },
          control: one.matches('button, select, input, summary'),
          inText: inText(one),
        };
      })
      .filter(({ width }) => width > 1);
  });
}

/** The least size of a link that stands by itself, in pixels; a nearer neighbour could be hit instead. */
const link = 24;

/** Targets that a finger may miss, where controls are to be as large as told. */
export async function findSmallTargets(page: Page, control: number): Promise<string[]> {
  const targets = await targetsOf(page);
  const isFree = (one: Target) =>
    targets.every((other) => one === other || Math.hypot(one.x - other.x, one.y - other.y) >= link);
  return targets
    .filter((one) => {
      const small = Math.min(one.width, one.height) + 0.1;
      if (one.control) return small < control;
      return small < link && !one.inText && !isFree(one);
    })
    .map(({ name, width, height }) => `${name}: ${width.toFixed(0)} × ${height.toFixed(0)} px`);
}
