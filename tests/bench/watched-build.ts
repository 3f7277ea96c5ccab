import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';

/** How a build went. */
export interface Outcome {
  seconds: number;
  /** How long processors worked for its process, in seconds; NaN where the system does not tell. */
  work: number;
  /** The most memory its process held at once, in bytes; NaN where the system does not tell. */
  memory: number;
  /** Why it did not come to its end; undefined where it did. */
  broke?: string;
}

/** How far a build may go before it is stopped. */
export interface Bounds {
  minutes: number;
  /** Bytes that must stay free on the disk. */
  free: number;
}

/** The most memory a running process has held, as Linux tells it. */
function peakOf(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** How many clock ticks Linux counts in a second. */
const ticks = 100;

/** For how long processors have worked for a running process, in seconds, as Linux tells it. */
function workOf(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  const fields = existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') : [];
  return (Number(fields?.[11]) + Number(fields?.[12])) / ticks;
}

function beyond(root: string, seconds: number, { minutes, free }: Bounds): string | undefined {
  if (seconds > minutes * 60) return `stopped after ${minutes} minutes`;
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize < free ? 'stopped: the disk is nearly full' : undefined;
}

/** The line of an error that says most: that of the heap, or the first. */
function complaint(errors: string): string {
  const lines = errors.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /heap|memory/i.test(line)) ?? lines[0] ?? 'no reason given';
}

/** The environment of a build: Vite, which runs this script, has named it a development. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production' };
}

/** Builds a project in a process of its own and watches its time, memory and disk. */
export function buildWatched(root: string, bounds: Bounds): Promise<Outcome> {
  const script = path.resolve('tests/bench/scale-build.ts');
  const begun = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: buildEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const state: { memory: number; work: number; errors: string; stopped?: string } = {
    memory: NaN,
    work: NaN,
    errors: '',
  };
  const seconds = () => (performance.now() - begun) / 1000;
  child.stderr.on('data', (text) => (state.errors += text));
  const timer = setInterval(() => {
    state.memory = peakOf(child.pid) || state.memory;
    state.work = workOf(child.pid) || state.work;
    const stopped = beyond(root, seconds(), bounds);
    if (!stopped) return;
    state.stopped = stopped;
    child.kill();
  }, 200);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      const broke = state.stopped ?? (code === 0 ? undefined : complaint(state.errors));
      const { memory, work } = state;
      resolve({ seconds: seconds(), work, memory, ...(broke ? { broke } : {}) });
    });
  });
}

/** The pages that a build has written, finished or not. */
export function pagesOf(root: string): string[] {
  return globSync('dist/**/*.html', { cwd: root }).sort();
}
