import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy between a browser and all hosts but its own machine: it lets nothing through and knows who was asked for. */
export interface RecordingProxy {
  url: string;
  /** Every host that was asked for, by whatever in the browser. */
  asked: string[];
  close: () => Promise<void>;
}

function isPort(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

/** Opens such a proxy. */
export async function openProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${isPort(address) ? address.port : 0}`, asked, close };
}
