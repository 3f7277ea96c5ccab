/** What a host sent, whole. */
export interface Received {
  /** Whether the host said that this is what was asked for. */
  ok: boolean;
  status: number;
  bytes: ArrayBuffer;
}

/** How to ask: how long nothing may come, in milliseconds, and the browser's own `fetch`. */
export interface SteadyAsking {
  patience: number;
  fetch: typeof fetch;
}

/** Past any copy, gets what a host sends, however slowly; it fails where nothing has come for too long. */
export async function fetchSteadily(
  address: URL,
  { patience, fetch }: SteadyAsking,
): Promise<Received> {
  const given = new AbortController();
  const giveUp = () => given.abort(new DOMException('Nothing came.', 'TimeoutError'));
  let timer = setTimeout(giveUp, patience);
  try {
    const answer = await fetch(address, { cache: 'no-store', signal: given.signal });
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const reader = answer.body?.getReader();
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
      pieces.push(next.value);
    }
    const { ok, status } = answer;
    return { ok, status, bytes: await new Blob(pieces).arrayBuffer() };
  } finally {
    clearTimeout(timer);
  }
}
