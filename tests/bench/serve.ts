import { createServer } from 'node:http';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import sirv from 'sirv';
import type { Traffic } from './profile';

/** What a host of static files compresses; fonts are compressed in themselves. */
const packed = /\.(html|css|m?js|json|geojson|svg|xml|txt|csv|kml|bib)$/;

/** Lays a compressed copy beside every text of a folder, as a host with static compression does. */
export function compressFolder(folder: string, quality = 11): void {
  for (const file of globSync('**/*', { cwd: folder }).filter((name) => packed.test(name))) {
    const full = path.join(folder, file);
    const text = readFileSync(full);
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    writeFileSync(`${full}.br`, brotliCompressSync(text, { params }));
    writeFileSync(`${full}.gz`, gzipSync(text, { level: Math.min(9, quality) }));
  }
}

/** Where every server of the bench has an empty page. */
export const restPath = '/rest';

/** A folder that is being served. */
export interface Served {
  /** Its address, such as `http://localhost:4321/`. */
  url: string;
  /** What has been sent whole since it began, without headers. */
  sent: () => Traffic;
  close: () => void;
}

/**
 * Serves a folder of compressed copies as a CDN would: Brotli where the browser takes it, files with
 * a hash in their name kept for good, everything else asked for again. The server of `npm start`
 * does not compress, so it would not do here. The browser's slow line does not delay the scripts of
 * workers; the server makes up for that.
 */
export function serveCompressed(folder: string, workerLatency = 0): Promise<Served> {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const lasting = pathname.includes('/assets/');
      const value = lasting ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', value);
    },
  });
  const sent: Traffic = { requests: 0, bytes: 0 };
  const server = createServer((request, response) => {
    response.once('finish', () => {
      sent.requests += 1;
      sent.bytes += Number(response.getHeader('content-length') ?? 0);
    });
    if (request.url === restPath) {
      response.setHeader('content-type', 'text/html');
      return response.end('<!doctype html><title>-</title>');
    }
    const isWorker = request.headers['sec-fetch-dest'] === 'worker';
    return setTimeout(() => serve(request, response), isWorker ? workerLatency : 0);
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ url: `http://localhost:${port}/`, sent: () => ({ ...sent }), close });
    });
  });
}
