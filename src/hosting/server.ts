import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { headersOf } from './headers.ts';

/** A site that is being served. */
export interface Served {
  /** The address of its front page, such as `http://localhost:4321/some/path/`. */
  url: string;
  close: () => Promise<void>;
}

/** How a site is to be served. */
export interface ServeOptions {
  /** The folder of the built site. */
  folder: string;
  /** The path under which it stands: `/`, or such as `/some/sub/path/`. */
  base?: string;
  /** The port to try first; 0 takes any free one. */
  port?: number;
}

/** How many ports are tried one after the other before giving up. */
const tries = 20;

function notFound(folder: string): string {
  try {
    return readFileSync(path.join(folder, '404.html'), 'utf8');
  } catch {
    return 'Not found';
  }
}

/** Where a folder that was asked for without its slash stands; plain file servers lead there too. */
function findRedirect(folder: string, url: string): string | undefined {
  const [route = '/', query] = url.split('?');
  if (route.endsWith('/') || !existsSync(path.join(folder, decodeURI(route), 'index.html'))) {
    return undefined;
  }
  return `${route}/${query === undefined ? '' : `?${query}`}`;
}

/** Whether the path of an address can be decoded; one that cannot names nothing here. */
function isReadable(url: string): boolean {
  try {
    return decodeURI(url.split('?')[0] ?? '').length > 0;
  } catch {
    return false;
  }
}

function makeServer(folder: string, base: string): Server {
  const serve = sirv(folder, {
    dev: true,
    extensions: ['html'],
    setHeaders: (response, file) => {
      response.setHeaders(new Headers(headersOf(file)));
    },
  });
  const missing = notFound(folder);
  return createServer((request, response) => {
    const miss = () => {
      response.setHeaders(new Headers(headersOf('/404.html')));
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(missing);
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base) || !isReadable(url)) return miss();
    // A path of its own keeps sirv from knowing under which prefix it serves; one that begins with two slashes
    // would, led on to, be another host.
    request.url = `/${url.slice(base.length).replace(/^[/\\]+/, '')}`;
    const folderUrl = findRedirect(folder, request.url);
    if (folderUrl) {
      response.writeHead(301, { location: `${base}${folderUrl.slice(1)}` });
      return response.end();
    }
    // The file may go between its being found and its being read: a build puts its folder in the place of the last.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    return serve(request, response, miss);
  });
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(isAddress(address) ? address.port : port);
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function listenOnFree(server: Server, port: number): Promise<number> {
  for (let offset = 0; offset < tries; offset += 1) {
    try {
      return await listen(server, port === 0 ? 0 : port + offset);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`Ports ${port} to ${port + tries - 1} are all in use.`);
}

/** Lets a server answer under a path; a port in use gives way to the next free one. */
export async function openServer(server: Server, base = '/', port = 0): Promise<Served> {
  const used = await listenOnFree(server, port);
  return {
    url: `http://localhost:${used}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Serves a built site as a plain file server would; a port in use gives way to the next free one. */
export function serveSite({ folder, base = '/', port = 0 }: ServeOptions): Promise<Served> {
  return openServer(makeServer(folder, base), base, port);
}
