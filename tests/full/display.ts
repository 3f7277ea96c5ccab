import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A display in memory. */
export interface Display {
  /** What programs are told in `DISPLAY`. */
  name: string;
  close: () => void;
}

/** The first line that a program writes; rejects where it ends without one. */
export function firstMatch(stream: Readable | null, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream?.on('data', (part) => {
      text += String(part);
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    stream?.on('end', () => reject(new Error(`a program ended and had said only: ${text}`)));
  });
}

/** A display for browsers that show a window: without one they have no WebGL. */
export async function openDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [, , , told] = server.stdio;
  const readable = told && 'readable' in told ? told : null;
  const number = await firstMatch(readable, /^(\d+)\n/);
  return { name: `:${number}`, close: () => server.kill('SIGTERM') };
}
