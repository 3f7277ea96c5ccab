import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One of somebody else may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Takes a lock; false where a process that runs has it. One that was killed has none. */
function take(lock: string): boolean {
  mkdirSync(path.dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder !== process.pid && isRunning(holder)) return false;
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

/** Does some work while no other process does the same in this folder; throws, naming the lock, where one does. */
export async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  if (!take(lock)) {
    const holder = readFileSync(lock, 'utf8');
    throw new Error(
      `Another build is running here (process ${holder}). If that is none, remove ${lock}.`,
    );
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
