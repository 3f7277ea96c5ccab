import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll } from 'vitest';

/** How an iframe on the page of somebody else is written. */
export interface HostFrame {
  src: string;
  sandbox?: string | undefined;
  width?: number;
  height?: number;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function iframe({ src, sandbox, width = 600, height = 450 }: HostFrame): string {
  const fence = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  return `<p><iframe src="${escape(src)}" title="Seven Stops" width="${width}" height="${height}"${fence} allowfullscreen></iframe></p>`;
}

/** The page of somebody else, on another site than ours: a server of its own with frames on it. */
export class Host {
  #server: Server | undefined;
  #html = '';

  constructor() {
    beforeAll(async () => {
      this.#server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(this.#html);
      });
      await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => {
      this.#server?.close();
    });
  }

  /** Puts frames on the page, and gives its address. */
  show(frames: readonly HostFrame[]): string {
    this.#html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,"></head><body>${frames.map(iframe).join('\n')}</body></html>`;
    const address = this.#server?.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `http://127.0.0.1:${port}/`;
  }
}
