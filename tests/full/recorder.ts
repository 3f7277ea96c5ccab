import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSite, type Served, type ServeOptions } from '~/hosting/server';

/** Notes what goes wrong in a page; it runs before anything else, also before the page's policy. */
function record(): void {
  const troubles: string[] = [];
  Reflect.set(window, 'troubles', troubles);
  const { error } = console;
  console.error = (...all) => {
    troubles.push(all.join(' '));
    error(...all);
  };
  addEventListener(
    'error',
    ({ target, message }) => {
      const source = target instanceof Element ? (target.getAttribute('src') ?? '') : '';
      troubles.push(message ?? `did not come: ${source}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => troubles.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    troubles.push(`refused by ${violatedDirective}: ${blockedURI}`),
  );
}

/** Gives what a page has noted, and lets it forget. */
export function takeTroubles(): string[] {
  const troubles: unknown = Reflect.get(window, 'troubles');
  return Array.isArray(troubles) ? troubles.splice(0).map(String) : [];
}

/** A page with the recorder put before all that it holds itself. */
export function withRecorder(html: string): string {
  return html.replace(/<head>/i, `<head><script>(${record.toString()})()</script>`);
}

async function pass(site: Served, request: IncomingMessage, response: ServerResponse) {
  const answer = await fetch(new URL(request.url ?? '/', site.url), { redirect: 'manual' });
  const body = Buffer.from(await answer.arrayBuffer());
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  for (const [name, value] of answer.headers) {
    if (!['content-length', 'content-encoding', 'transfer-encoding', 'connection'].includes(name))
      response.setHeader(name, value);
  }
  response.writeHead(answer.status);
  response.end(isPage ? withRecorder(body.toString()) : body);
}

/** The built site under a path of its own, every page of it with the recorder. */
export async function serveRecorded(options: ServeOptions): Promise<Served> {
  const site = await serveSite(options);
  const server = createServer((request, response) => void pass(site, request, response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const isAddress = (one: AddressInfo | string | null): one is AddressInfo =>
    typeof one === 'object' && one !== null;
  const address = server.address();
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await site.close();
  };
  return {
    url: `http://localhost:${isAddress(address) ? address.port : 0}${options.base ?? '/'}`,
    close,
  };
}
