import type { FetchEvent, WorkerScope } from './scope.ts';

/** How often a window is sent round before it is given what is there. */
const mostRounds = 12;

/** The word to a waiting worker that it may begin. */
export const begin = 'begin';

/** Nothing, to be asked for again at once. */
function comeAgain(): Response {
  return new Response(null, { headers: { 'content-type': 'text/html', refresh: '0' } });
}

/**
 * Lets a new build take over while a window goes to a page. The window is sent round once, empty: when it
 * comes again and is the only one, no page of this build is open any more and the waiting worker may begin.
 * A page that stays open in another window keeps its build.
 */
export function wayMaker({ registration, clients }: WorkerScope) {
  let sent = '';
  let rounds = 0;
  return async ({ resultingClientId }: FetchEvent): Promise<Response | undefined> => {
    const { waiting } = registration;
    if (!waiting || rounds >= mostRounds) return undefined;
    const open = await clients.matchAll({ type: 'window' });
    const windows = open.filter(({ frameType }) => frameType !== 'nested');
    if (windows.length > 1) return undefined;
    if (windows.every(({ id }) => id === sent)) waiting.postMessage(begin);
    sent = resultingClientId;
    rounds += 1;
    return comeAgain();
  };
}
