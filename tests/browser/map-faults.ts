import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { files } from '../site/built';

const engine = files.find((file) => /^assets\/map-engine-/.test(file)) ?? '';
const engines = '**/map-engine-*.js*';
const halfAnEngine = readFileSync(`dist/${engine}`, 'utf8').slice(0, 300_000);

/** What can befall a map before it is drawn. */
export interface Fault {
  /** The law, in words. */
  law: string;
  state: 'failed' | 'no-webgl' | 'live';
  /** What the status line says. */
  says: RegExp;
  /** Lets it happen on a page that is not open yet. */
  spoil: (page: Page) => Promise<unknown>;
  /** Ends it. */
  mend: (page: Page) => Promise<unknown>;
  /** Whether only a new page is free of it. */
  needsNewPage?: boolean;
}

const notLoaded = { state: 'failed', says: /could not be loaded: reload the page/ } as const;

function answered(law: string, answer: Parameters<Route['fulfill']>[0]): Fault {
  return {
    law,
    ...notLoaded,
    spoil: (page) => page.route(engines, (route) => route.fulfill(answer)),
    mend: (page) => page.unroute(engines),
  };
}

/** A fault of the browser: a script that replaces something until the reader is given it back. */
function inBrowser(law: string, script: string): Pick<Fault, 'law' | 'spoil' | 'mend'> {
  return {
    law,
    spoil: (page) =>
      page.addInitScript(`if (window.name !== 'mended') {
        const own = { Worker, getContext: HTMLCanvasElement.prototype.getContext };
        window.mend = () => {
          window.Worker = own.Worker;
          HTMLCanvasElement.prototype.getContext = own.getContext;
        };
        ${script}
      }`),
    mend: (page) => page.evaluate("window.name = 'mended'; mend()"),
  };
}

const html = { contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' };
const strict = { headers: { 'x-content-type-options': 'nosniff' } };

/** A page whose policy lets no worker run; only a new page can be without it. */
const forbidden: Pick<Fault, 'spoil' | 'mend' | 'needsNewPage'> = {
  spoil: (page) =>
    page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/worker-src [^;]*/, "worker-src 'none'");
      await route.fulfill({ response, body });
    }),
  mend: (page) => page.unrouteAll(),
  needsNewPage: true,
};

/** Every fault whose end is told at once. */
export const quickFaults: readonly Fault[] = [
  answered('an engine that is gone since a deploy', { status: 404, ...html }),
  answered('a page in the place of the engine, with status 200', html),
  answered('a page in the place of the engine, told as a script', {
    contentType: 'text/javascript',
    body: html.body,
  }),
  answered('an engine that is cut', { contentType: 'text/javascript', body: halfAnEngine }),
  answered('an empty engine', { contentType: 'text/javascript', body: '' }),
  answered('an engine of a kind that is no script, from a host that insists', {
    ...strict,
    contentType: 'application/json',
    path: `dist/${engine}`,
  }),
  {
    law: 'an engine that the network breaks off',
    ...notLoaded,
    spoil: (page) => page.route(engines, (route) => route.abort()),
    mend: (page) => page.unroute(engines),
  },
  {
    law: 'an engine of no kind',
    state: 'live',
    says: /can be moved/,
    spoil: (page) =>
      page.route(engines, (route) =>
        route.fulfill({ contentType: 'application/octet-stream', path: `dist/${engine}` }),
      ),
    mend: (page) => page.unroute(engines),
  },
  {
    ...notLoaded,
    ...inBrowser(
      'a browser whose workers cannot be made',
      "window.Worker = class { constructor() { throw new Error('no workers here'); } };",
    ),
  },
  { law: 'a policy that forbids workers', ...notLoaded, ...forbidden },
  {
    state: 'no-webgl',
    says: /cannot draw the interactive map/,
    needsNewPage: true,
    ...inBrowser(
      'a browser without WebGL 2',
      `HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind === 'webgl2' ? null : own.getContext.call(this, kind, ...rest);
      };`,
    ),
  },
  {
    ...notLoaded,
    ...inBrowser(
      'a graphics card that goes away before the map is drawn',
      `HTMLCanvasElement.prototype.getContext = function (...all) {
        const found = own.getContext.apply(this, all);
        if (all[0] === 'webgl2') found.getExtension('WEBGL_lose_context').loseContext();
        return found;
      };`,
    ),
  },
];

/** A fault that only time can tell. */
export interface Stall extends Fault {
  /** What is there when the map has come as far as it comes. */
  stalledAt: string;
}

/** Every fault that only time can tell. */
export const stalls: readonly Stall[] = [
  {
    law: 'an engine that never arrives',
    ...notLoaded,
    stalledAt: 'tour-map[data-state]',
    spoil: (page) => page.route(engines, () => undefined),
    mend: (page) => page.unroute(engines),
  },
  {
    ...notLoaded,
    ...inBrowser(
      'workers that never answer',
      'window.Worker = class extends EventTarget { postMessage() {} terminate() {} };',
    ),
    stalledAt: '.live canvas',
  },
];
