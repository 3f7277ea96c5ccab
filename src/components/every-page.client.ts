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

const below = [...document.querySelectorAll('.below')];

/** Lays out what lies below the first screen, a part at a time so that nobody waits for it. */
function layOut(): void {
  below.shift()?.classList.remove('below');
  if (below.length > 0) setTimeout(layOut, 20);
  // Who measured the page did so before it had its height.
  else dispatchEvent(new Event('resize'));
}

// The scripts that begin with this one measure the page: while they do, nothing waits to be laid out.
setTimeout(layOut, 20);

export {};
