import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openServer, type Served } from '~/hosting/server';

/** What a host that knows nothing calls the files that are no pages. */
export const bareKinds = ['nothing at all', 'text/plain', 'application/octet-stream'] as const;

export type BareKind = (typeof bareKinds)[number];

/** A host and what it has. */
export interface Bare {
  /** What it calls files; `scripts by name` knows just these, as modules need. */
  kind: BareKind | 'scripts by name';
  base?: string;
  folder?: string;
  /** Whether it sends the page of a folder where the folder is asked for. */
  opensFolders?: boolean;
}

function kindOf(file: string, kind: Bare['kind']): string | undefined {
  if (kind === 'nothing at all') return undefined;
  if (file.endsWith('.html')) return 'text/html';
  if (kind !== 'scripts by name') return kind;
  return file.endsWith('.js') ? 'text/javascript' : undefined;
}

/** A host without a header of ours, without kinds of files, compression or a way from a folder to its slash. */
export function serveBare(bare: Bare): Promise<Served> {
  const { kind, base = '/', folder = 'dist', opensFolders = true } = bare;
  const server = createServer(({ url = '/' }, response) => {
    const pathname = decodeURI(new URL(url, 'http://x.test').pathname);
    const route = pathname.startsWith(base) ? pathname.slice(base.length) : 'nowhere';
    const file = path.join(
      folder,
      route,
      opensFolders && /(^|\/)$/.test(route) ? 'index.html' : '',
    );
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('Not found');
      return;
    }
    const named = kindOf(file, kind);
    if (named) response.setHeader('content-type', named);
    response.end(readFileSync(file));
  });
  return openServer(server, base);
}
