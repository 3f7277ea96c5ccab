import type { OfflineWords } from './words';

declare const __words: Record<string, OfflineWords>;

const { lang } = document.documentElement;
const words = __words[lang];
const script = document.currentScript;
const root = new URL('../', script instanceof HTMLScriptElement ? script.src : location.href);

/** Adds a line to the foot of the page; nothing stands after it that could move. */
function tell(text = '', aloud = false): void {
  const foot = document.querySelector('[data-offline]');
  const line = document.createElement('p');
  line.className = `${foot?.lastElementChild?.className ?? ''} screen-only`;
  if (aloud) line.role = 'status';
  foot?.append(line);
  // A screen reader speaks what comes into such a line, not what it came with.
  setTimeout(() => line.append(text), aloud ? 100 : 0);
}

/** The registration for this site; none of another site that lies above it. */
async function findOwn(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root.href ? found : undefined;
}

async function remove(): Promise<void> {
  const own = await findOwn();
  await own?.unregister();
  const names = (await caches.keys()).filter((name) =>
    name.startsWith(`seven-stops ${root.pathname} `),
  );
  await Promise.all(names.map((name) => caches.delete(name)));
  tell(words?.removed, true);
}

/** Says when a build that is newer than the one in use has come whole. */
function watch(installing: ServiceWorker | null): void {
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed') tell(words?.renewed, true);
  });
}

/** Has the copy kept, and says when it is whole: aloud where that happens on this page. */
async function keep(): Promise<void> {
  const before = await findOwn();
  await navigator.serviceWorker.register(new URL('sw.js', root), { updateViaCache: 'none' });
  const registration = await navigator.serviceWorker.ready;
  tell(words?.available, !before?.active);
  if (registration.waiting) tell(words?.renewed);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

/** Whether the reader's device asks for few bytes; what it has already is kept up to date. */
function isSparing(): boolean {
  const line: unknown = Reflect.get(navigator, 'connection');
  const asked = typeof line === 'object' && line !== null && Reflect.get(line, 'saveData') === true;
  return asked && !navigator.serviceWorker.controller;
}

function start(): void {
  if (new URLSearchParams(location.search).get('sw') === 'off') void remove();
  // A host may not serve the worker, a browser may refuse it: the page lacks nothing.
  else if (!isSparing()) keep().catch(() => {});
}

const canKeep = isSecureContext && self === top && 'serviceWorker' in navigator;
if (canKeep && location.protocol.startsWith('http')) {
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start);
}
