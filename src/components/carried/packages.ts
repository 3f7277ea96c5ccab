import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';

/** The parts of the site by which others' work reaches a browser. */
export const partKinds = ['engine', 'scripts', 'search', 'fonts', 'data'] as const;

/** Something made by others that reaches a browser. */
export interface Carried {
  part: (typeof partKinds)[number];
  name: string;
  version: string;
  /** Its licence, as SPDX writes it. */
  licence: string;
  /** Where it comes from. */
  registry: 'npm' | 'debian';
  /** The hash by which it is pinned; undefined where its files were changed before they were committed. */
  hash?: { alg: 'SHA-256' | 'SHA-512'; content: string };
}

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });
const lock = z.object({
  packages: z.record(z.string(), z.object({ integrity: z.string().optional() })),
});

/** The lock's hash of a package, in hexadecimal; undefined where it has none. */
function findHash(folder: string): Carried['hash'] {
  const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const [, base64] = /^sha512-(.+)$/.exec(packages[folder]?.integrity ?? '') ?? [];
  return base64
    ? { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }
    : undefined;
}

/** A package as it lies in a folder of `node_modules`. */
export function packageIn(folder: string, part: Carried['part']): Carried {
  const found = manifest.parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
  const hash = findHash(folder);
  return {
    part,
    name: found.name,
    version: found.version,
    licence: found.license,
    registry: 'npm',
    ...(hash ? { hash } : {}),
  };
}

const glyphs = z.object({ inputs: z.record(z.string(), z.string()), licence: z.string() });

/** The typefaces of which the site has subsets, from the record of who made them. */
export function typefaces(): Carried[] {
  const text = readFileSync('src/design/fonts/glyphs.json', 'utf8');
  const { inputs, licence } = glyphs.parse(JSON.parse(text));
  return Object.entries(inputs)
    .filter(([name]) => name.startsWith('@fontsource'))
    .map(([name, version]) => ({ part: 'fonts', name, version, licence, registry: 'npm' }));
}

const inputs = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      registry: z.enum(['npm', 'debian']),
      licence: z.string(),
      sha256: z.string(),
    }),
  ),
});

/** The data of which the base map is made; a package that gave several files stands once, with the first. */
export function mapData(): Carried[] {
  const { data } = inputs.parse(JSON.parse(readFileSync('src/geodata/inputs.json', 'utf8')));
  const once = data.filter(
    ({ name }, index) => data.findIndex((one) => one.name === name) === index,
  );
  return once.map(({ name, version, registry, licence, sha256 }) => ({
    part: 'data',
    name,
    version,
    // The data reaches browsers, and not the package around it.
    licence: /[A-Z][\w.-]+-\d\.\d(-or-later)?/.exec(licence)?.[0] ?? licence,
    registry,
    hash: { alg: 'SHA-256', content: sha256 },
  }));
}
