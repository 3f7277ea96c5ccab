import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFiles } from '../project-files';

/** Puts a folder in another place; its files are linked where the disk allows it, since there are many. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, item.name), path.join(to, item.name)];
    if (item.isDirectory()) linkFolder(source, target);
    else {
      try {
        linkSync(source, target);
      } catch {
        cpSync(source, target);
      }
    }
  }
}

/** A copy of the project in a folder of its own, without anything that an earlier build has left. */
export function copyProject(name: string): string {
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'cold-')), name);
  mkdirSync(root);
  for (const item of projectFiles) cpSync(item, path.join(root, item), { recursive: true });
  // Caches lie among the modules under names with a dot, and must not be shared.
  for (const item of readdirSync('node_modules').filter((one) => !one.startsWith('.'))) {
    linkFolder(path.join('node_modules', item), path.join(root, 'node_modules', item));
  }
  return root;
}

/** What a build may find different from another one. */
export interface Surroundings {
  /** Variables of the environment. */
  env?: Record<string, string>;
  /** Which rights new files do not get. */
  umask?: string;
  /** How far its clock is ahead, in milliseconds. */
  ahead?: number;
}

/** A module that puts the clock of a process, and of those it starts, ahead. */
function clockAhead(ahead: number): string {
  const code = `const {now} = Date; const Real = Date; const shifted = () => now() + ${ahead};
globalThis.Date = new Proxy(Real, {
  construct: (target, args, as) => Reflect.construct(target, args.length ? args : [shifted()], as),
  apply: () => new Real(shifted()).toString(),
  get: (target, key) => (key === 'now' ? shifted : Reflect.get(target, key)),
});`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Starts a build in a copy of the project. */
export function startBuild(root: string, around: Surroundings = {}): ChildProcess {
  const { env = {}, umask = '022', ahead } = around;
  const shift = ahead === undefined ? {} : { NODE_OPTIONS: `--import ${clockAhead(ahead)}` };
  // With the runner's own values it would be a build for authors, which reads the content anew for every page.
  const own = { ...process.env, NODE_ENV: 'production', DEV: '' };
  const command = `umask ${umask}; exec '${process.execPath}' src/hosting/build.ts`;
  return spawn('sh', ['-c', command], {
    cwd: root,
    env: { ...own, ...env, ...shift },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Waits for the end of a build and gives what it complained of; undefined where it ended well. */
export function endOf(build: ChildProcess): Promise<string | undefined> {
  let told = '';
  build.stderr?.on('data', (text) => (told += String(text)));
  return new Promise((resolve) =>
    build.once('close', (code, signal) =>
      resolve(code === 0 ? undefined : `${signal ?? code}: ${told}`),
    ),
  );
}
