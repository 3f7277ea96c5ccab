// Holds a copy of the site against its manifest: npm run verify -- <folder or address>
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hostFiles } from './header-files.ts';
import { compareManifests, tellDifferences } from './compare.ts';
import { hashFolder, manifestName, parseManifest, sha256, type Manifest } from './manifest.ts';
import { addressOf } from './service-worker/addresses.ts';
import { lost } from './service-worker/copy.ts';

/** How many files of a site on the web are asked for at once. */
const atOnce = 8;

const isAddress = (place: string) => /^https?:\/\//.test(place);

async function bytesAt(address: URL): Promise<Uint8Array | undefined> {
  const answer = await fetch(address);
  // Some hosts answer 404 where they are asked for the page that says so: there the body tells.
  const isLost = [403, 404, 410].includes(answer.status) && address.pathname.endsWith(`/${lost}`);
  if (!answer.ok && !isLost) {
    if (answer.status === 404 || answer.status === 410) return undefined;
    throw new Error(`${address.href} answered ${answer.status}.`);
  }
  return new Uint8Array(await answer.arrayBuffer());
}

/** Where a file of the site is read on the web: a page by its folder, as readers ask for it. */
export function webAddress(root: URL, file: string): URL {
  return new URL(addressOf(file).split('/').map(encodeURIComponent).join('/'), root);
}

async function hashSite(root: URL, promised: Manifest): Promise<Manifest> {
  const found = new Map<string, string>();
  const waiting = [...promised.keys()];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const bytes = await bytesAt(webAddress(root, file));
      if (bytes) found.set(file, sha256(bytes));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

async function readPromise(place: string, own: string | undefined): Promise<Manifest> {
  if (own !== undefined) return parseManifest(readFileSync(own, 'utf8'));
  if (!isAddress(place)) {
    const file = path.join(place, manifestName);
    if (!existsSync(file)) throw new Error(`${place} holds no ${manifestName}.`);
    return parseManifest(readFileSync(file, 'utf8'));
  }
  const bytes = await bytesAt(new URL(manifestName, place));
  if (!bytes) throw new Error(`${place} holds no ${manifestName}.`);
  return parseManifest(new TextDecoder().decode(bytes));
}

/**
 * What differs between a copy of the site, in a folder or on the web, and a manifest: its own, or one in a
 * file. On the web no files are found but those that the manifest names. Throws where it cannot look.
 */
export async function verifySite(place: string, own?: string) {
  const root = isAddress(place) ? new URL(place.endsWith('/') ? place : `${place}/`) : undefined;
  if (!root && !(existsSync(place) && statSync(place).isDirectory())) {
    throw new Error(`${place} is neither a folder nor an address that starts with http.`);
  }
  const all = await readPromise(root?.href ?? place, own);
  // Hosts keep the files that are meant for them to themselves.
  const isForHosts = ([file]: [string, string]) => hostFiles.some((name) => name === file);
  const promised = root ? new Map([...all].filter((entry) => !isForHosts(entry))) : all;
  const found = root ? await hashSite(root, promised) : hashFolder(place);
  return { files: promised.size, lines: tellDifferences(compareManifests(promised, found)) };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { manifest: { type: 'string' } },
    allowPositionals: true,
  });
  const [place = 'dist'] = positionals;
  try {
    const { files, lines } = await verifySite(place, values.manifest);
    console.log(
      [...lines, `${files} files held against the manifest, ${lines.length} differ.`].join('\n'),
    );
    if (lines.length > 0) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
