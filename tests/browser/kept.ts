import type { Page } from 'playwright-core';
import { content } from '../content/real';

/** What lies in the browser, by the places that `content/kept.yaml` names. */
export async function found(page: Page): Promise<Record<string, string[]>> {
  const cookies = await page.context().cookies();
  const rest = await page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    const databases = await indexedDB.databases();
    return {
      'local-storage': Object.keys(localStorage),
      'session-storage': Object.keys(sessionStorage),
      'indexed-db': databases.map(({ name }) => name ?? ''),
      'cache-storage': await caches.keys(),
      'service-worker': workers.map(({ active }) => new URL(active?.scriptURL ?? '').pathname),
    };
  });
  return { cookies: cookies.map(({ name }) => name), ...rest };
}

/** What lies in a browser that has kept nothing. */
export const nothing = Object.fromEntries(content.kept.map(({ id }) => [id, []]));

/** Makes the device one that asks for few bytes, which has no copy begun, or one that does not. */
export async function spareBytes(page: Page, dataSaverEnabled = true): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled });
}
