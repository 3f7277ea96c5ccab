import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersOf } from '~/hosting/headers';
import { hosts, startHost } from './hosts';

const dist = path.resolve('dist');
const [engine = ''] = globSync('assets/map-engine-*.js', { cwd: dist });

/** An address of each class, and one that does not exist. */
const addresses = [
  '/',
  '/sites/menglan/',
  '/embed/map/',
  '/zh-hans/embed/loom/',
  `/${engine}`,
  '/data/sites.geojson',
  '/no/such/page/',
];

const names = [
  'Cache-Control',
  'Content-Security-Policy',
  'Access-Control-Allow-Origin',
  'X-Content-Type-Options',
  'Referrer-Policy',
  'Permissions-Policy',
];

describe.each(hosts)('$name', (host) => {
  test('sends for every class of addresses the headers of the one source', async (context) => {
    if (!host.program) context.skip(`${host.name} is not installed on this machine: not tried`);
    const { url, stop } = await startHost(host, dist);
    try {
      for (const address of addresses) {
        const { headers } = await fetch(new URL(address, url));
        const wanted = headersOf(address);
        const found = names.map((name) => `${name}: ${headers.get(name) ?? '-'}`);
        expect([address, ...found]).toEqual([
          address,
          ...names.map((name) => `${name}: ${wanted[name] ?? '-'}`),
        ]);
      }
    } finally {
      stop();
    }
  });

  test('leads from a folder to its slash and serves what is asked', async (context) => {
    if (!host.program) context.skip(`${host.name} is not installed on this machine: not tried`);
    const { url, stop } = await startHost(host, dist);
    try {
      expect((await fetch(new URL('/sites', url))).url).toBe(new URL('/sites/', url).href);
      expect((await fetch(new URL('/no/such/page/', url))).status).toBe(404);
    } finally {
      stop();
    }
  });
});
