import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** How every PNG ends: an empty last chunk. */
const end = Buffer.from('0000000049454e44ae426082', 'hex');

/** How long a picture is kept that no build asks for, in milliseconds: a fortnight. */
const patience = 14 * 24 * 60 * 60 * 1000;

/** Makes a folder, and takes from it what nobody asked for of late. */
function openFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    // Another build may have moved it meanwhile.
    const { mtimeMs = Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs < Date.now() - patience) rmSync(file, { force: true });
  }
}

/** The kept picture in a file, which then counts as asked for; undefined where there is none or it is cut short. */
function read(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    if (!bytes.subarray(-end.length).equals(end)) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return bytes;
  } catch {
    return undefined;
  }
}

function write(file: string, bytes: Buffer): void {
  // A build and a server for authors may draw the same at once.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, file);
}

/**
 * Keeps PNGs in a folder from build to build, by what they are made from: gives the picture that was made from
 * the same texts, or has it drawn.
 */
export function keepPictures(folder: string) {
  let isOpen = false;
  return async (from: readonly string[], draw: () => Promise<Buffer>): Promise<Buffer> => {
    if (!isOpen) openFolder(folder);
    isOpen = true;
    const name = createHash('sha256').update(JSON.stringify(from)).digest('hex');
    const file = path.join(folder, `${name}.png`);
    const found = read(file);
    if (found) return found;
    const made = await draw();
    write(file, made);
    return made;
  };
}
