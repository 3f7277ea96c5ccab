/** What a page can know of an iframe on it. */
export interface Frame {
  /** Its address, in full. */
  src: string;
  /** The permissions of its sandbox; undefined where it has none. */
  sandbox: readonly string[] | undefined;
}

const lowest = 120;
const highest = 4000;

/** Whether an address is one of the frames of the site with this root, in any language. */
export function isOurs(src: string, root: string): boolean {
  return src.startsWith(root) && /^(?:[\w-]+\/)?embed\//.test(src.slice(root.length));
}

/** Whether a message from this origin can be the iframe's own; a sandbox without an origin speaks as "null". */
export function speaksFrom({ src, sandbox }: Frame, origin: string): boolean {
  const opaque = sandbox !== undefined && !sandbox.includes('allow-same-origin');
  return origin === (opaque ? 'null' : new URL(src).origin) && (opaque || origin !== 'null');
}

/** The height that a message tells, if it is of just the shape that our frames send. */
export function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  if (Object.keys(data).sort().join() !== 'height,sentinel,type') return undefined;
  const height: unknown = Reflect.get(data, 'height');
  const known =
    Reflect.get(data, 'sentinel') === 'amp' && Reflect.get(data, 'type') === 'embed-size';
  if (!known || typeof height !== 'number' || !Number.isInteger(height)) return undefined;
  return height >= lowest && height <= highest ? height : undefined;
}
