import { findInCopy } from './addresses.ts';
import { answerFound, answerUnknown, opensPage } from './answer.ts';
import { cacheName, othersOf, type Copy } from './copy.ts';
import { keepCopy } from './install.ts';
import { begin, wayMaker } from './make-way.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';

declare const self: WorkerScope;
declare const copy: Copy;

const root = new URL(self.registration.scope);
const name = cacheName(root.pathname, copy.id);
const shelf = { name, root };
const files = new Set(Object.keys(copy.files));
const makeWay = wayMaker(self);

async function dropOthers(): Promise<void> {
  const others = othersOf(await caches.keys(), root.pathname, copy.id);
  await Promise.all(others.map((other) => caches.delete(other)));
}

/** The address below the root that a request is for; undefined where it is none of ours. */
function addressIn({ method, url, cache }: Request): string | undefined {
  const { origin, pathname } = new URL(url);
  // What wants nothing that was kept, as the check of every file, is between it and the host.
  if (method !== 'GET' || cache === 'no-store') return undefined;
  const isOurs = origin === root.origin && pathname.startsWith(root.pathname);
  return isOurs ? pathname.slice(root.pathname.length) : undefined;
}

async function answer(event: FetchEvent, address: string): Promise<Response> {
  const { request } = event;
  const way = opensPage(address, request) ? await makeWay(event) : undefined;
  if (way) return way;
  const found = findInCopy(address, files);
  return found ? answerFound(shelf, found, request) : answerUnknown(shelf, request);
}

self.addEventListener('install', (event) => event.waitUntil(keepCopy(name, root, copy)));

self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));

self.addEventListener('message', ({ data }) => {
  if (data === begin) void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const address = addressIn(event.request);
  if (address === undefined) return;
  // Files that the copy lacks, such as a large one to be saved, are the browser's own business.
  if (opensPage(address, event.request) || findInCopy(address, files)) {
    event.respondWith(answer(event, address));
  }
});
