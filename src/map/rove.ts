const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Makes a group of links one Tab stop; arrow keys, Home and End move within it. */
export function rove(links: readonly (HTMLElement | SVGElement)[]): void {
  links.forEach((link, index) => {
    link.setAttribute('tabindex', index === 0 ? '0' : '-1');
    // The Tab stop is where the focus was last, whoever brought it there.
    link.addEventListener('focus', () =>
      links.forEach((other) => other.setAttribute('tabindex', other === link ? '0' : '-1')),
    );
    link.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const step = steps[event.key];
      const ends: Record<string, number> = { Home: 0, End: links.length - 1 };
      const next = step ? (index + step + links.length) % links.length : ends[event.key];
      if (next === undefined) return;
      event.preventDefault();
      links[next]?.focus();
    });
  });
}
