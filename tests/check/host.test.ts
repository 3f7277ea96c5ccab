import { afterEach, expect, test, vi } from 'vitest';
import { hostAt, patience, within } from '~/check/host';
import { works } from '~/check/result';

afterEach(() => {
  vi.useRealTimers();
});

test('a line that waits for ever ends when its time is over', async () => {
  vi.useFakeTimers();
  const result = within(patience, () => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(patience);
  expect(await result).toEqual({ state: 'untried', found: '', why: 'time' });
});

test('a line that throws, now or later, could not be tried', async () => {
  const broken = { state: 'untried', found: '', why: 'silence' };
  const thrown = within(patience, () => {
    throw new Error('no');
  });
  expect(await thrown).toEqual(broken);
  expect(await within(patience, () => Promise.reject(new TypeError('Failed')))).toEqual(broken);
  const slow = new DOMException('slow', 'TimeoutError');
  const result = await within(patience, () => Promise.reject(slow));
  expect(result).toEqual({ ...broken, why: 'time' });
});

test('a line that ends well is told as it ended', async () => {
  expect(await within(patience, () => works('x'))).toEqual(works('x'));
});

const root = new URL('https://host.test/some/path/');

function asked(copied: boolean) {
  const calls: string[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    calls.push(`${init?.method} ${String(input)} ${init?.cache}`);
    return new Response('<p>page</p>', { headers: { 'content-type': 'text/html' } });
  };
  return { calls, ask: hostAt({ root, copied, fetch }) };
}

test('an address is asked for once, anew, under the root of the site', async () => {
  const { calls, ask } = asked(false);
  const [first, second] = await Promise.all([ask('sites/'), ask('sites/')]);
  expect(first).toBe(second);
  expect(first.text).toBe('<p>page</p>');
  expect(calls).toEqual(['GET https://host.test/some/path/sites/ no-store']);
});

test('past an offline copy only headers are asked for', async () => {
  const { calls, ask } = asked(true);
  expect((await ask('sites/')).text).toBeUndefined();
  expect(calls).toEqual(['HEAD https://host.test/some/path/sites/ no-store']);
});
