import type { Page } from 'playwright-core';

/** What a window of 1280 by 1024 pixels shows at 400 %: the smallest a reader must be able to use. */
export const zoomed = { width: 320, height: 256 };

/** By how much a page can be moved sideways, as a line for the list of faults; none where it cannot. */
export function findSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
  });
}

/** What stays in its place while the page moves and takes more than a third of the window. */
export function findCovers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].flatMap((one) => {
      if (!['fixed', 'sticky'].includes(getComputedStyle(one).position)) return [];
      const { width, height } = one.getBoundingClientRect();
      const part = Math.min(1, width / innerWidth) * Math.min(1, height / innerHeight);
      const name = `${one.localName}.${one.getAttribute('class')}`;
      return part > 1 / 3 ? [`${name} covers ${Math.round(part * 100)} %`] : [];
    }),
  );
}

/** What scrolls inside the page without a name or without being reached by the keyboard. */
export function findDeadEnds(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(textarea, select, iframe, svg *)')]
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const across = /auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
        return across || (/auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + 1);
      })
      .filter((one) => one.tabIndex < 0 || !/aria-label/.test(one.getAttributeNames().join()))
      .map(
        (one) =>
          `${one.localName}.${one.getAttribute('class')} scrolls out of reach of the keyboard`,
      ),
  );
}

/** What takes its time to change although the reader asked for less motion. */
export function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slow = [...document.querySelectorAll('*')].filter((one) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
      const moves = !/^(0s(, )?)+$/.test(transitionDuration) || animationName !== 'none';
      return moves || scrollBehavior === 'smooth';
    });
    const running = document.getAnimations().map(({ id }) => `the animation ${id} runs`);
    return [
      ...slow.map((one) => `${one.localName}.${one.getAttribute('class')} moves slowly`),
      ...running,
    ];
  });
}
