import { heightIn, isOurs, speaksFrom, type Frame } from './accept';

/** The one global: the roots of the sites whose frames are looked after on this page. */
const global = 'sevenStopsEmbeds';

/** The root of the site that this script comes from. */
function findRoot(): string | undefined {
  const own = document.currentScript ?? document.querySelector('script[src*="/embed/v1.js"]');
  return own instanceof HTMLScriptElement ? new URL('..', own.src).href : undefined;
}

/** Whether this is the first script of the site on the page; from now on there is one. */
function isFirst(root: string): boolean {
  // An element with such an id is also found in `window`, but is no property of its own.
  const own = Object.getOwnPropertyDescriptor(window, global);
  const known: unknown = own ? own.value : [];
  // A page that has the name for something else keeps it; two listeners do no harm.
  if (!Array.isArray(known)) return true;
  if (known.includes(root)) return false;
  Object.defineProperty(window, global, { value: known.concat(root), configurable: true });
  return true;
}

function frameOf(iframe: HTMLIFrameElement): Frame {
  const sandbox = iframe.hasAttribute('sandbox') ? Array.from(iframe.sandbox) : undefined;
  return { src: iframe.src, sandbox };
}

/** Gives the iframe that sent a message the height it asks for, if it is a frame of the site. */
function resize({ data, origin, source, isTrusted }: MessageEvent, root: string): void {
  const height = heightIn(data);
  if (height === undefined || !isTrusted) return;
  const iframes = Array.from(document.querySelectorAll('iframe'));
  const iframe = iframes.find(({ contentWindow }) => contentWindow && contentWindow === source);
  if (!iframe || !isOurs(iframe.src, root) || !speaksFrom(frameOf(iframe), origin)) return;
  iframe.style.height = `${height}px`;
}

/** Does something that must not disturb the page of somebody else, whatever happens. */
function quietly(task: () => void): void {
  try {
    task();
  } catch {
    // The iframe keeps the height it has.
  }
}

quietly(() => {
  const root = findRoot();
  if (!root || !isFirst(root)) return;
  addEventListener('message', (event) => quietly(() => resize(event, root)));
});
