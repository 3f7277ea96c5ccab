const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const ends: Record<string, number> = { Home: 0, End: -1 };

/** Makes a group of links one Tab stop; arrow keys, Home and End move within it. */
export function rove(links: readonly (HTMLOrSVGElement & GlobalEventHandlers)[]): void {
  const stopAt = (index: number) =>
    links.forEach((link, at) => {
      link.tabIndex = at === index ? 0 : -1;
    });
  stopAt(0);
  links.forEach((link, index) => {
    // The Tab stop is where the focus was last, whoever brought it there.
    link.addEventListener('focus', () => stopAt(index));
    link.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      const next = step ? (index + step) % links.length : ends[event.key];
      if (next === undefined) return;
      // With another key held they are the browser's, which may go back with them.
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      links.at(next)?.focus();
    });
  });
}
