import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The name of the list of all files and their hashes; it does not name itself. */
export const manifestName = 'manifest-sha256.txt';

/** The SHA-256 of each file, by its path from the root with forward slashes. */
export type Manifest = ReadonlyMap<string, string>;

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every file below a folder but its manifest: paths with forward slashes, sorted by code unit. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file !== manifestName)
    .sort();
}

/** The hashes of all files as they are in a folder. */
export function hashFolder(folder: string): Manifest {
  const hash = (file: string) => sha256(readFileSync(path.join(folder, file)));
  return new Map(filesBelow(folder).map((file) => [file, hash(file)]));
}

/** A manifest as a text that `sha256sum --check` reads. */
export function formatManifest(manifest: Manifest): string {
  return [...manifest].map(([file, hash]) => `${hash}  ${file}\n`).join('');
}

const line = /^([0-9a-f]{64}) [ *](.+)$/;

/** A manifest read from its text; throws, naming the line, where one is not a hash and a path or comes twice. */
export function parseManifest(text: string): Manifest {
  const manifest = new Map<string, string>();
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row === '') continue;
    const [, hash, file] = line.exec(row) ?? [];
    const where = `${manifestName}, line ${index + 1}`;
    if (!hash || !file) throw new Error(`${where}: wanted a SHA-256, two spaces and a path.`);
    if (manifest.has(file)) throw new Error(`${where}: ${file} is listed twice.`);
    manifest.set(file, hash);
  }
  return manifest;
}
