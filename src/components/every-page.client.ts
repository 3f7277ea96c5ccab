// What a reader has chosen on a page is still chosen on its twin in the other language, in another tab too.
document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-state]').forEach((link) =>
  ['click', 'pointerdown', 'contextmenu'].forEach((type) =>
    link.addEventListener(type, () => {
      link.search = location.search;
      link.hash = location.hash;
    }),
  ),
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

/** Some milliseconds. */
const wait = (time: number) => new Promise((done) => setTimeout(done, time));

/** Lays out what lies below the first screen, a part at a time so that nobody waits for it. */
async function layOut(): Promise<void> {
  // A face that arrives has all that is there laid out again; but a reader must not meet parts without their
  // height for long.
  await Promise.race([document.fonts.ready, wait(200)]);
  // The scripts that begin with this one measure the page: while they do, nothing waits to be laid out.
  for (const part of document.querySelectorAll('.below')) {
    await wait(20);
    part.classList.remove('below');
  }
  // Who measured the page did so before it had its height.
  dispatchEvent(new Event('resize'));
}

void layOut();

export {};
