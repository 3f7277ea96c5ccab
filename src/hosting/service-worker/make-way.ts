import type { FetchEvent, WorkerScope } from './scope.ts';

/** What is to be known of a worker, to see whether another may begin. */
interface Relieved extends Pick<WorkerScope, 'clients'> {
  readonly registration: { readonly waiting: { postMessage: (word: string) => void } | null };
}

/** How often windows are sent round before they are given what is there. */
const mostRounds = 12;

/** The word to a waiting worker that it may begin. */
export const begin = 'begin';

/** An empty page that asks for itself again. A `Refresh` would not: to an address with a `#` it only scrolls. */
function emptyPage(script: string): Response {
  const page = `<!doctype html><meta name="color-scheme" content="light dark"><script>${script}</script>`;
  return new Response(page, { headers: { 'content-type': 'text/html' } });
}

const comeAgain = () => emptyPage('location.reload()');

/**
 * Asks again when the next worker has begun, which takes about a second: what is asked of a worker while it
 * is relieved may never be answered.
 */
const comeLater = () =>
  emptyPage(
    'const again = () => location.reload();' +
      'navigator.serviceWorker.oncontrollerchange = again; setTimeout(again, 3000);',
  );

/**
 * Lets a new build take over while a window goes to a page. The window is sent round once, empty: when it
 * comes again and is the only one, no page of this build is open any more and the waiting worker may begin.
 * A page that stays open in another window keeps its build.
 */
export function wayMaker({ registration, clients }: Relieved) {
  let sent = '';
  let rounds = 0;
  return async ({
    resultingClientId,
  }: Pick<FetchEvent, 'resultingClientId'>): Promise<Response | undefined> => {
    const { waiting } = registration;
    if (!waiting || rounds >= mostRounds) return undefined;
    const open = await clients.matchAll({ type: 'window' });
    const windows = open.filter(({ frameType }) => frameType !== 'nested');
    if (windows.length > 1) return undefined;
    rounds += 1;
    const isAlone = windows.every(({ id }) => id === sent);
    sent = resultingClientId;
    if (!isAlone) return comeAgain();
    waiting.postMessage(begin);
    return comeLater();
  };
}
