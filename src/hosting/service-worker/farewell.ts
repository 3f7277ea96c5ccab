import { othersOf } from './copy.ts';
import type { WorkerScope } from './scope.ts';

declare const self: WorkerScope;

// What a host puts in the place of the worker that wants readers to keep no copy any more.
async function leave(): Promise<void> {
  const names = othersOf(await caches.keys(), new URL(self.registration.scope).pathname);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));
