// What a reader has chosen on a page is still chosen on its twin in the other language.
document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-state]').forEach((link) =>
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  }),
);

export {};
