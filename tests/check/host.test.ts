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

test('an address is asked for once, anew, under the root of the site', async () => {
  const calls: string[] = [];
  const ask = hostAt({
    root,
    fetch: async (input, init) => {
      calls.push(`${String(input)} ${init?.cache}`);
      return new Response('<p>page</p>', { headers: { 'content-type': 'text/html' } });
    },
  });
  const [first, second] = await Promise.all([ask('sites/'), ask('sites/')]);
  expect(first).toBe(second);
  expect(first.text).toBe('<p>page</p>');
  expect(calls).toEqual(['https://host.test/some/path/sites/ no-store']);
});
