import type { Manifest } from './manifest.ts';

/** How some files differ from what a manifest says of them. */
export interface Differences {
  changed: string[];
  missing: string[];
  added: string[];
  /** Files that are there under another name. */
  renamed: { from: string; to: string }[];
}

function byHash(files: readonly string[], manifest: Manifest): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    const hash = manifest.get(file) ?? '';
    found.set(hash, [...(found.get(hash) ?? []), file]);
  }
  return found;
}

/** Compares what is there with what a manifest promises; a missing file whose bytes turn up elsewhere was renamed. */
export function compareManifests(promised: Manifest, found: Manifest): Differences {
  const changed = [...promised.keys()].filter(
    (file) => found.has(file) && found.get(file) !== promised.get(file),
  );
  const gone = [...promised.keys()].filter((file) => !found.has(file));
  const fresh = byHash(
    [...found.keys()].filter((file) => !promised.has(file)),
    found,
  );
  const renamed: Differences['renamed'] = [];
  for (const from of gone) {
    const to = fresh.get(promised.get(from) ?? '')?.shift();
    if (to !== undefined) renamed.push({ from, to });
  }
  const moved = new Set(renamed.map(({ from }) => from));
  const missing = gone.filter((file) => !moved.has(file));
  return { changed, missing, added: [...fresh.values()].flat().sort(), renamed };
}

/** One line for each difference; none where all is as promised. */
export function tellDifferences({ changed, missing, added, renamed }: Differences): string[] {
  return [
    ...changed.map((file) => `changed: ${file}`),
    ...missing.map((file) => `missing: ${file}`),
    ...added.map((file) => `added: ${file}`),
    ...renamed.map(({ from, to }) => `renamed: ${from} is now ${to}`),
  ];
}
