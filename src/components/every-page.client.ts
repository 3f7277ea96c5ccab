// What a reader has chosen on a page is still chosen on its twin in the other language.
document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-state]').forEach((link) =>
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  }),
);

function keepCopy(): void {
  const script = document.createElement('script');
  const address = document.querySelector<HTMLElement>('[data-offline]')?.dataset['offline'];
  if (!address) return;
  script.src = address;
  document.head.append(script);
}

// A copy for reading offline is kept when the page has all that it needs itself.
if (document.readyState === 'complete') keepCopy();
else addEventListener('load', keepCopy);

/** Lays out what lies below the first screen, a part whenever the page is idle. */
function layOut([part, ...rest]: Element[]): void {
  if (!part) return;
  requestIdleCallback(() => {
    part.classList.remove('below');
    layOut(rest);
  });
}

// Safari, which has no such call, lays out everything at once.
if ('requestIdleCallback' in window) layOut([...document.querySelectorAll('.below')]);

export {};
