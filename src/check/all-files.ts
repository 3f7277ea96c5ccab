/** A file of the site and the hash that its manifest promises. */
export interface Promised {
  file: string;
  hash: string;
}

/** What the manifest promises of the files that a host serves; the others are meant for the host. */
export function promisedIn(manifest: string, forHosts: readonly string[]): Promised[] {
  const rows = manifest.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gm);
  return [...rows]
    .map(([, hash = '', file = '']) => ({ file, hash }))
    .filter(({ file }) => !forHosts.includes(file));
}

/** Where a file is asked for: a page by its folder, as readers ask for it. */
export function addressIn(root: URL, file: string): URL {
  const route = file.replace(/(^|\/)index\.html$/, '$1');
  return new URL(route.split('/').map(encodeURIComponent).join('/'), root);
}

/** Whether a status is one with which hosts send the page for lost readers, and not one of a host that is busy. */
function isRefusal(status: number): boolean {
  return [403, 404, 410].includes(status);
}

/** Whether an answer says that there is no such file; throws where it says nothing of the file. */
export function isNone(address: URL, { ok, status }: Pick<Response, 'ok' | 'status'>): boolean {
  // Some hosts answer 404 where they are asked for the page that says so: there the body tells.
  if (ok || (isRefusal(status) && address.pathname.endsWith('/404.html'))) return false;
  if (status === 404 || status === 410) return true;
  throw new Error(String(status));
}

/** How a file compares with its promise. */
export type Comparison = 'same' | 'changed' | 'missing' | 'silent';

/** How a check of all files goes. */
export interface Checking {
  files: readonly Promised[];
  /** The hash of what the host sends for a file; undefined where it says that there is none. */
  hashOf: (file: string) => Promise<string | undefined>;
  /** Told after each file. */
  told: (file: string, comparison: Comparison) => void;
  /** Whether to go on. */
  goesOn: () => boolean;
}

/** How many files are asked for at once. */
const atOnce = 6;

async function compare({ file, hash }: Promised, { hashOf }: Checking): Promise<Comparison> {
  try {
    const found = await hashOf(file);
    if (found === undefined) return 'missing';
    return found === hash ? 'same' : 'changed';
  } catch {
    return 'silent';
  }
}

/** Compares every file with its promise, a few at once; it never throws. */
export async function checkFiles(checking: Checking): Promise<void> {
  const waiting = [...checking.files];
  const work = async () => {
    for (let next = waiting.shift(); next && checking.goesOn(); next = waiting.shift()) {
      const comparison = await compare(next, checking);
      if (checking.goesOn()) checking.told(next.file, comparison);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Some bytes of a hash in hexadecimal. */
export function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
