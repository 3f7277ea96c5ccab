import { existsSync, renameSync, rmSync } from 'node:fs';

/** The folders that a build puts its site through. */
export interface Places {
  /** Where the site is made. */
  aside: string;
  /** Where the finished site stands. */
  target: string;
  /** Where the last site waits until the new one stands: whole, or not there. */
  old: string;
  /** What is on its way out. */
  waste: string;
}

/** Takes a folder away; whenever that is broken off, what is left of it no longer has its name. */
function discard(folder: string, { waste }: Places): void {
  rmSync(waste, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, waste);
  rmSync(waste, { recursive: true, force: true });
}

/** Puts the last site back where a build was killed between the two moves of a swap, and clears up after one. */
export function recover(places: Places): void {
  const { aside, target, old } = places;
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  discard(old, places);
  rmSync(aside, { recursive: true, force: true });
}

/** Puts the finished site in place of the last one; whenever that is broken off, one of them is whole. */
export function swapIn(places: Places): void {
  const { aside, target, old } = places;
  discard(old, places);
  if (existsSync(target)) renameSync(target, old);
  renameSync(aside, target);
  discard(old, places);
}
