import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Served } from '~/hosting/server';

/** What a host that knows nothing calls the files that are no pages. */
export const bareKinds = ['nothing at all', 'text/plain', 'application/octet-stream'] as const;

export type BareKind = (typeof bareKinds)[number];

/** A host without a header of ours, without kinds of files, compression or a way from a folder to its slash. */
export async function serveBare(kind: BareKind, base = '/'): Promise<Served> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://x.test');
    const route = pathname.startsWith(base) ? pathname.slice(base.length) : 'nowhere';
    const file = path.join('dist', route, /(^|\/)$/.test(route) ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('Not found');
      return;
    }
    const named = file.endsWith('.html') ? 'text/html' : kind;
    if (kind !== 'nothing at all') response.setHeader('content-type', named);
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
