/** The root of the site, wherever it lies: its icon stands there. */
export function rootOf(): URL {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  return new URL('.', icon?.href ?? location.href);
}

/** Whether this page comes from an offline copy in this browser. */
export function isCopy(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}
