/** The copy of a build that a browser keeps for reading without network. */
export interface Copy {
  /** The id of the build, as its pages tell it. */
  id: string;
  /** The SHA-256 of each file by the address that readers use, from the root, such as `sites/menglan/`. */
  files: Readonly<Record<string, string>>;
}

/** The page for addresses that lead nowhere. */
export const lost = '404.html';

/** What the names of all our caches begin with, for a site at a path of an origin; no other site's do. */
export function ourPrefix(path: string): string {
  return `seven-stops ${path} `;
}

/** The name of the cache that holds a build. */
export function cacheName(path: string, id: string): string {
  return ourPrefix(path) + id;
}

/** Those of some caches that hold other builds of the same site. */
export function othersOf(names: readonly string[], path: string, id?: string): string[] {
  return names.filter(
    (name) => name.startsWith(ourPrefix(path)) && name !== cacheName(path, id ?? ''),
  );
}
