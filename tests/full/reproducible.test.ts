import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareManifests, tellDifferences } from '~/hosting/compare';
import { filesBelow, hashFolder, sha256 } from '~/hosting/manifest';
import { verifySite } from '~/hosting/verify';
import { copyProject, endOf, startBuild, type Surroundings } from './project-copy';

const copies: string[] = [];

afterAll(() => {
  for (const root of copies) rmSync(path.dirname(root), { recursive: true, force: true });
});

function copy(name: string): string {
  const root = copyProject(name);
  copies.push(root);
  return root;
}

const distOf = (root: string) => path.join(root, 'dist');

const here: Surroundings = {
  env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
};
const there: Surroundings = {
  env: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  umask: '077',
  ahead: 8.3 * 365 * 24 * 3_600_000,
};

test('two cold builds in other folders, time zones, languages, rights and years give the same bytes', async () => {
  const [one, other] = [copy('a'), copy('another folder 另一个')];
  expect(await endOf(startBuild(one, here))).toBeUndefined();
  expect(await endOf(startBuild(other, there))).toBeUndefined();
  const [first, second] = [hashFolder(distOf(one)), hashFolder(distOf(other))];
  expect(tellDifferences(compareManifests(first, second))).toEqual([]);
  expect([...first.keys()].filter((file) => /^data\/.*\.zip$/.test(file))).toHaveLength(1);
  const seal = (root: string) =>
    sha256(readFileSync(path.join(distOf(root), 'manifest-sha256.txt')));
  expect(seal(one)).toBe(seal(other));
}, 1_800_000);

/** Numbers from 0 to below 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Waits until a build has written so many files aside, or has ended. */
async function untilWritten(root: string, files: number, build: ChildProcess): Promise<void> {
  const aside = path.join(root, '.build/dist');
  const written = () => (existsSync(aside) ? filesBelow(aside).length : 0);
  while (build.exitCode === null && written() < files) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a build that is killed at any of ten random moments leaves the last site whole, and the next build is the same', async () => {
  const root = copy('killed');
  cpSync('dist', distOf(root), { recursive: true });
  const whole = hashFolder(distOf(root));
  const random = seeded(2023);
  for (let round = 0; round < 10; round += 1) {
    // What the last one left would count as written by this one.
    rmSync(path.join(root, '.build/dist'), { recursive: true, force: true });
    const build = startBuild(root);
    const ended = endOf(build);
    await untilWritten(root, random() * whole.size, build);
    build.kill('SIGKILL');
    expect(await ended).toMatch(/^SIGKILL/);
    expect((await verifySite(distOf(root))).lines).toEqual([]);
    expect(tellDifferences(compareManifests(whole, hashFolder(distOf(root))))).toEqual([]);
  }
  expect(await endOf(startBuild(root))).toBeUndefined();
  expect(tellDifferences(compareManifests(whole, hashFolder(distOf(root))))).toEqual([]);
}, 1_800_000);
