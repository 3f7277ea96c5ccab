import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { alone } from '~/hosting/alone';

const lockIn = () => path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), 'deep', 'lock');

test('while another process builds, a second build says so and does nothing', async () => {
  const lock = lockIn();
  await alone(lock, async () => {});
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(lock, String(other.pid));
  const done: string[] = [];
  const work = alone(lock, async () => void done.push('built'));
  await expect(work).rejects.toThrow(`Another build is running here (process ${other.pid})`);
  expect(done).toEqual([]);
  expect(existsSync(lock)).toBe(true);
  const ended = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await ended;
  await alone(lock, async () => void done.push('built'));
  expect(done).toEqual(['built']);
});

test('a build that fails lets go of its lock', async () => {
  const lock = lockIn();
  await expect(alone(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});
