import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, ServerResponse } from 'node:http';
import { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveSite, type Served } from '~/hosting/server';
import { serveBuilt } from '~/hosting/start';

const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
mkdirSync(path.join(folder, 'sites'));
mkdirSync(path.join(folder, 'embed', 'map'), { recursive: true });
writeFileSync(path.join(folder, 'embed', 'index.html'), 'builder');
writeFileSync(path.join(folder, 'embed', 'map', 'index.html'), 'frame');
writeFileSync(path.join(folder, 'index.html'), 'front');
writeFileSync(path.join(folder, 'sites', 'index.html'), 'sites');
writeFileSync(path.join(folder, '404.html'), 'lost');

let first: Served;
let second: Served;

beforeAll(async () => {
  first = await serveSite({ folder, base: '/some/sub/path/' });
  second = await serveSite({ folder, port: Number(new URL(first.url).port) });
});

afterAll(async () => {
  await first.close();
  await second.close();
});

test('a port in use gives way to the next free one', () => {
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
});

test('a port that cannot be had is told as that, and not as a build that failed', async () => {
  const listen = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
    queueMicrotask(() => this.emit('error', new Error('listen EACCES: permission denied :::80')));
    return this;
  });
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  await serveBuilt(80, folder);
  expect(told.mock.calls.flat()).toEqual([
    'listen EACCES: permission denied :::80',
    'dist/ is ready, but no port could be opened for it: set PORT to another, such as 8080.',
  ]);
  expect(process.exitCode).toBe(1);
  process.exitCode = undefined;
  listen.mockRestore();
  told.mockRestore();
});

test.each([
  ['', 200, 'front'],
  ['sites/', 200, 'sites'],
  ['sites', 200, 'sites'],
  ['sites/?stop=%E0%A4%A', 200, 'sites'],
  ['nothing/', 404, 'lost'],
])('under a sub-path, %s answers %i', async (route, status, body) => {
  const answer = await fetch(first.url + route);
  expect([answer.status, await answer.text()]).toEqual([status, body]);
});

test('an address that cannot be decoded is not found and does no harm', async () => {
  expect((await fetch(`${first.url}%E0%A4%A`)).status).toBe(404);
  expect((await fetch(first.url)).status).toBe(200);
});

test('a file that goes while it is asked for, as when the site is built anew, costs no more than its answer', async () => {
  const file = path.join(folder, 'sites', 'gone.txt');
  writeFileSync(file, 'soon gone');
  const write = vi.spyOn(ServerResponse.prototype, 'writeHead').mockImplementationOnce(function (
    this: ServerResponse,
    status,
  ) {
    rmSync(file);
    write.mockRestore();
    return this.writeHead(status);
  });
  await expect(
    fetch(`${first.url}sites/gone.txt`).then((answer) => answer.text()),
  ).rejects.toThrow();
  expect((await fetch(first.url)).status).toBe(200);
});

test.each(['//sites', '///sites?x=1', '/%2Fsites', '/%5Csites', '/\\sites'])(
  'asked for %s, it leads to no other host',
  async (asked) => {
    const { port } = new URL(second.url);
    const location = await new Promise((resolve, reject) => {
      get({ port, path: asked }, ({ headers }) => resolve(headers.location ?? '')).on(
        'error',
        reject,
      );
    });
    expect(new URL(String(location), second.url).host).toBe(new URL(second.url).host);
  },
);

test('nothing is served outside the sub-path', async () => {
  const answer = await fetch(new URL('/sites/', first.url));
  expect(answer.status).toBe(404);
});

test.each([
  ['', "frame-ancestors 'none'"],
  ['sites/', "frame-ancestors 'none'"],
  ['embed/', "frame-ancestors 'none'"],
  ['nothing/', "frame-ancestors 'none'"],
  ['embed/map/', null],
])('who may frame /%s: %s', async (route, policy) => {
  const { headers } = await fetch(first.url + route);
  expect(headers.get('content-security-policy')).toBe(policy);
});
