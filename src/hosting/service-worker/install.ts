import { lost, type Copy } from './copy.ts';

/** How many files are asked for at once, so that what a reader asks for meanwhile is not held up. */
const atOnce = 4;

/** How long to wait before a file that could not be had is asked for again, in milliseconds. */
const waits = [1000, 4000];

/** What is kept of the headers of an answer; the others speak of how it came. */
const keptHeaders = [
  'content-type',
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
];

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keptOf(headers: Headers): [string, string][] {
  return keptHeaders.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
}

/** A file as it was built, or an error: a host may have failed, or changed it on the way. */
async function fetchFile(url: URL, hash: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(url, { cache: 'no-cache', priority: 'low', signal });
  // Some hosts answer 404 where they are asked for the page that says so.
  if (!answer.ok && !url.pathname.endsWith(`/${lost}`)) {
    throw new Error(`${url.href} answered ${answer.status}.`);
  }
  const bytes = await answer.arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error(`${url.href} is not as it was built.`);
  return new Response(bytes, { headers: keptOf(answer.headers) });
}

/** A file as it was built; one dropped connection among hundreds must not cost the reader the whole copy. */
async function fetchPatiently(url: URL, hash: string, signal: AbortSignal): Promise<Response> {
  for (const wait of waits) {
    try {
      return await fetchFile(url, hash, signal);
    } catch {
      signal.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return fetchFile(url, hash, signal);
}

async function fill(cache: Cache, root: URL, { files }: Copy): Promise<void> {
  const broken = new AbortController();
  const waiting = Object.entries(files);
  const work = async () => {
    for (let next = waiting.shift(); next && !broken.signal.aborted; next = waiting.shift()) {
      const [address, hash] = next;
      const url = new URL(address, root);
      await cache.put(url, await fetchPatiently(url, hash, broken.signal));
    }
  };
  const works = Array.from({ length: atOnce }, work);
  works.forEach((one) => one.catch((reason: unknown) => broken.abort(reason)));
  // All must have ended before the cache may go, or one would write into it later.
  const failure = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failure) throw broken.signal.reason;
}

/** Keeps every file of a build in a cache; where one cannot be had as it was built, nothing is left of it. */
export async function keepCopy(name: string, root: URL, copy: Copy): Promise<void> {
  try {
    await fill(await caches.open(name), root, copy);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}
