import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { caddy, nginxHeaders, nginxMaps } from '~/hosting/header-files';

/** A file server of the world, set up as the hosting guide says. */
export interface Host {
  name: string;
  /** Its program; undefined where this machine has none. */
  program: string | undefined;
  /** Writes what it needs into a folder and gives the arguments to start it with. */
  setUp: (folder: string, site: string, port: number) => string[];
}

/** Where a program of this machine lies; undefined where it has none of that name. */
export function findProgram(name: string): string | undefined {
  return ['/usr/sbin', '/usr/bin', '/usr/local/bin']
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

function nginxConf(folder: string, site: string, port: number): string {
  return `daemon off; user root; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { include /etc/nginx/mime.types; access_log off; client_body_temp_path ${folder};
${nginxMaps()}
server { listen 127.0.0.1:${port}; root ${site}; error_page 404 /404.html; absolute_redirect off;
${nginxHeaders()}
} }`;
}

function apacheConf(folder: string, site: string, port: number): string {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers'];
  const load = (name: string) =>
    `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`;
  return `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
${modules.map(load).join('')}User www-data
Group www-data
TypesConfig /etc/mime.types
DocumentRoot ${site}
DirectoryIndex index.html
ErrorDocument 404 /404.html
<Directory ${site}>
  AllowOverride All
  Require all granted
</Directory>
`;
}

function caddyfile(site: string, port: number): string {
  return `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${site}
  file_server
  handle_errors {
    rewrite * /404.html
    file_server
  }
${caddy()}
}
`;
}

function write(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

export const hosts: readonly Host[] = [
  {
    name: 'nginx',
    program: findProgram('nginx'),
    setUp: (folder, site, port) => [
      '-c',
      write(folder, 'nginx.conf', nginxConf(folder, site, port)),
    ],
  },
  {
    name: 'Apache',
    program: findProgram('apache2'),
    setUp: (folder, site, port) => [
      '-DFOREGROUND',
      '-f',
      write(folder, 'apache.conf', apacheConf(folder, site, port)),
    ],
  },
  {
    name: 'Caddy',
    program: findProgram('caddy'),
    setUp: (folder, site, port) => [
      'run',
      '--adapter',
      'caddyfile',
      '--config',
      write(folder, 'Caddyfile', caddyfile(site, port)),
    ],
  },
];

/** A port that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits until a server answers; rejects where it ends or takes more than ten seconds. */
export async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not answer');
}

/** Starts a host for a site; rejects where it does not come up. */
export async function startHost({ program = '', setUp }: Host, site: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
  // Servers that give up their rights must still be able to read.
  spawnSync('chmod', ['755', folder]);
  const port = await freePort();
  const child = spawn(program, setUp(folder, site, port), { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  await untilAnswers(url, child);
  return { url, stop: () => child.kill('SIGTERM') };
}
