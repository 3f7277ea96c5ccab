import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatManifest, hashFolder, manifestName, sha256 } from './manifest.ts';

/** How many hexadecimal digits name a build. */
const digits = 12;

/** A page that tells of which build it is. */
export function withBuildId(html: string, id: string): string {
  return html.replace('</head>', `<meta name="build" content="${id}"></head>`);
}

/** The id in a page; undefined where it has none. */
export function findBuildId(html: string): string | undefined {
  return /<meta name="build" content="([0-9a-f]+)">/.exec(html)?.[1];
}

/** Names a finished build by what is in it and tells its name on every page: the same files give the same one. */
export function nameBuild(folder: string): string {
  const plain = hashFolder(folder);
  const id = sha256(formatManifest(plain)).slice(0, digits);
  for (const file of plain.keys()) {
    if (!file.endsWith('.html')) continue;
    const place = path.join(folder, file);
    writeFileSync(place, withBuildId(readFileSync(place, 'utf8'), id));
  }
  return id;
}

/** Writes the manifest of all files as they are; nothing may change one after that. */
export function sealBuild(folder: string): void {
  writeFileSync(path.join(folder, manifestName), formatManifest(hashFolder(folder)));
}
