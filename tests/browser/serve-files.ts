import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from '~/hosting/server';

const types = new Map([
  ['.js', 'text/javascript'],
  ['.html', 'text/html; charset=utf-8'],
]);

/** A page or script that a test serves. */
export interface ServedFile {
  body: string;
  /** The content security policy to send with it. */
  policy?: string;
}

function isPort(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

/** An origin of its own that serves what stands in `files` under its path; more may be added while it runs. */
export async function serveFiles(files: Map<string, ServedFile>): Promise<Served> {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = files.get(path);
    const type = types.get(/\.\w+$/.exec(path)?.[0] ?? '.html') ?? 'application/octet-stream';
    const policy = file?.policy ? { 'content-security-policy': file.policy } : {};
    response.writeHead(file ? 200 : 404, { 'content-type': type, ...policy });
    response.end(file?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://localhost:${isPort(address) ? address.port : 0}`, close };
}
