import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchSteadily } from '~/check/steady-fetch';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const address = new URL('https://host.test/data/large.zip');
const patience = 8000;

/** A host that sends one byte after each of these waits, in milliseconds, and then ends or hangs. */
function hostOf(waits: readonly number[], ends: boolean): typeof fetch {
  return async (_, init) => {
    const body = new ReadableStream<Uint8Array>({
      async start(stream) {
        init?.signal?.addEventListener('abort', () => stream.error(init.signal?.reason));
        for (const wait of waits) {
          await new Promise((resolve) => setTimeout(resolve, wait));
          if (init?.signal?.aborted) return;
          stream.enqueue(new Uint8Array([7]));
        }
        if (ends) stream.close();
      },
    });
    return new Response(body);
  };
}

test('what comes slowly comes whole, however long it takes', async () => {
  const fetch = hostOf(Array<number>(100).fill(patience - 1), true);
  const got = fetchSteadily(address, { patience, fetch });
  await vi.advanceTimersByTimeAsync(100 * patience);
  const { status, bytes } = await got;
  expect([status, bytes.byteLength]).toEqual([200, 100]);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['before the first byte', [patience + 1]],
  ['between two bytes', [10, patience + 1]],
  ['after the last byte', [10]],
])('where nothing comes for too long %s, it gives up', async (_, waits) => {
  const got = fetchSteadily(address, { patience, fetch: hostOf(waits, false) });
  const told = expect(got).rejects.toMatchObject({ name: 'TimeoutError' });
  await vi.advanceTimersByTimeAsync(3 * patience);
  await told;
});
