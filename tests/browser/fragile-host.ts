import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSite, type Served } from '~/hosting/server';

/** How a host fails at a file: with an error of its own, or by hanging up in the middle. */
type Fault = 'answers 500' | 'hangs up';

/** A host of a site under a path of its own that fails where it is told to, and can go away and come back. */
export class FragileHost {
  /** What goes wrong, by the end of the address. */
  readonly faults = new Map<string, Fault>();
  /** Every address that was asked for, from the root of the site. */
  readonly asked: string[] = [];
  readonly #site: Served;
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #port = 0;

  private constructor(site: Served) {
    this.#site = site;
  }

  static async open(folder: string): Promise<FragileHost> {
    const host = new FragileHost(await serveSite({ folder, base: '/some/sub/path/' }));
    await host.comeBack();
    return host;
  }

  /** The address of the front page. */
  get url(): string {
    return `http://localhost:${this.#port}/some/sub/path/`;
  }

  async comeBack(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, resolve));
    const isAddress = (one: AddressInfo | string | null): one is AddressInfo =>
      typeof one === 'object' && one !== null;
    const address = this.#server.address();
    if (isAddress(address)) this.#port = address.port;
  }

  async goAway(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async close(): Promise<void> {
    if (this.#server.listening) await this.goAway();
    await this.#site.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    this.asked.push(url.replace('/some/sub/path/', ''));
    const fault = [...this.faults].find(([end]) => url.endsWith(end))?.[1];
    if (fault === 'answers 500') {
      response.writeHead(500);
      response.end();
    } else this.#pass(request, response, fault);
  }

  #pass(request: IncomingMessage, response: ServerResponse, fault: Fault | undefined): void {
    const address = new URL(request.url ?? '/', this.#site.url);
    const passed = ask(address, { headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      if (fault) answer.once('data', () => response.destroy());
      else answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    passed.end();
  }
}
