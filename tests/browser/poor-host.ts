import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersOf } from '~/hosting/headers';
import { openServer, type Served } from '~/hosting/server';

/** What a host does, as far as hosts differ. */
export interface Manner {
  /** Whether it presses texts, leads to the slash, sends our page and our headers, and knows kinds of files. */
  good: boolean;
  /** How long it waits before some answers, in milliseconds. */
  wait?: (address: string) => number;
  /** What it changes in what it sends. */
  change?: (address: string, body: Buffer) => Buffer | undefined;
}

const kinds: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
  txt: 'text/plain',
};

const fileOf = (address: string) =>
  path.join('dist', address, address.endsWith('/') ? 'index.html' : '');

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

/** The headers of an answer; a poor host knows pages, and nothing else. */
function headersFor(address: string, file: string, good: boolean): Record<string, string> {
  const kind = kinds[path.extname(file).slice(1)] ?? 'application/octet-stream';
  if (good) return { ...headersOf(address), 'content-type': kind };
  return { 'content-type': file.endsWith('.html') ? kind : 'application/octet-stream' };
}

function send(response: ServerResponse, address: string, { good, change }: Manner): void {
  const found = isFile(fileOf(address));
  if (!found && good && isFile(fileOf(`${address}/`))) {
    response.writeHead(301, { location: `${address.split('/').at(-1)}/` }).end();
    return;
  }
  if (!found && !good) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const file = found ? fileOf(address) : 'dist/404.html';
  const own = readFileSync(file);
  const body = change ? change(address, own) : own;
  if (body === undefined) {
    response.writeHead(404).end();
    return;
  }
  const pressed =
    good && /html|json|csv|text|svg/.test(headersFor(address, file, good)['content-type'] ?? '');
  const headers = headersFor(address, file, good);
  const press = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  // Some hosts answer 404 also where they are asked for the very page that says so.
  const isLost = !found || file === fileOf('/404.html');
  response.writeHead(
    isLost ? 404 : 200,
    pressed ? { ...headers, 'content-encoding': 'br' } : headers,
  );
  response.end(pressed ? brotliCompressSync(body, press) : body);
}

/** Serves `dist/` under a path of its own, in the manner of some host. */
export function serveAs(manner: Manner, base = '/some/sub/path/'): Promise<Served> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const address = `/${(request.url ?? '/').split('?')[0]?.slice(base.length) ?? ''}`;
    const wait = manner.wait?.(address) ?? 0;
    if (wait === 0) send(response, address, manner);
    else setTimeout(() => send(response, address, manner), wait).unref();
  };
  return openServer(createServer(answer), base);
}
