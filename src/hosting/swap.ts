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

/** Moves the finished site in; where that fails, the last one goes back to its place. */
function moveIn({ aside, target, old }: Places): void {
  try {
    renameSync(aside, target);
  } catch (error) {
    // On Windows a virus scanner may hold a file of the new site.
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
}

/** Puts the finished site in place of the last one; whenever that is broken off, one of them is whole. */
export function swapIn(places: Places): void {
  const { target, old } = places;
  discard(old, places);
  if (existsSync(target)) renameSync(target, old);
  moveIn(places);
  discard(old, places);
}
