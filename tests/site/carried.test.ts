import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { scriptModules } from '~/components/carried/modules';
import { partKinds } from '~/components/carried/packages';
import { toCycloneDx } from '~/components/carried/sbom';
import { modulesFile } from '~/hosting/client-modules';
import { packagesOf } from '~/map/engine/notices';
import { publishedLanguages } from '~/i18n/languages';
import { localPath } from '~/i18n/paths';
import { content } from '../content/real';
import { dist, elementsIn, files, pageAt, textOf } from './built';

const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');

const licence = z.union([
  z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[\w.+-]+$/) }) }),
  z.strictObject({ expression: z.string() }),
]);
const hash = z.union([
  z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }),
  z.strictObject({ alg: z.literal('SHA-256'), content: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
const component = z.strictObject({
  type: z.enum(['library', 'data']),
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  hashes: z.array(hash).optional(),
  licenses: z.tuple([licence]),
  purl: z.string().regex(/^pkg:(npm|deb\/debian)\/[\w%./-]+@[\w.-]+$/),
  properties: z.tuple([
    z.strictObject({ name: z.literal('seven-stops:part'), value: z.enum(partKinds) }),
  ]),
});
/** What CycloneDX 1.6 says of the parts that are used here. */
const bill = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.literal(1),
  metadata: z.strictObject({ component: z.looseObject({ version: z.string() }) }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const sbom = bill.parse(JSON.parse(read('data/sbom.cdx.json')));
const inPart = (part: (typeof partKinds)[number]) =>
  sbom.components.filter(({ properties: [{ value }] }) => value === part);
const named = (part: (typeof partKinds)[number]) =>
  inPart(part).map(({ name, version }) => `${name} ${version}`);
const idOf = ({ licenses: [one] }: (typeof sbom.components)[number]) =>
  'license' in one ? one.license.id : one.expression;

test('the bill of materials has neither time nor serial number, and names each thing once', () => {
  expect(read('data/sbom.cdx.json')).not.toMatch(/timestamp|serialNumber|urn:uuid/);
  const refs = sbom.components.map((one) => one['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect(sbom.dependencies.map(({ ref }) => ref)).toEqual(['seven-stops', ...refs]);
  expect(sbom.dependencies[0]?.dependsOn).toEqual(refs);
  expect(sbom.metadata.component.version).toBe(content.edition.version);
});

test('it names exactly the packages of which the map engine of the site holds code', () => {
  const [engine = ''] = files.filter((file) => /^assets\/map-engine-.*\.js$/.test(file));
  const [, comment = ''] = /^\/\*! @license [^\n]*\n([\s\S]*?)\n\n/.exec(read(engine)) ?? [];
  const held = comment.split('\n').map((line) => line.split(': ')[0]);
  expect(held.length).toBeGreaterThan(10);
  expect(named('engine').sort()).toEqual(held.sort());
});

test('it names exactly the packages that the bundler put into the scripts of the pages', async () => {
  const bundled = z.array(z.string()).parse(JSON.parse(readFileSync(modulesFile, 'utf8')));
  expect(bundled.length).toBeGreaterThan(20);
  const strangers = bundled.filter((file) => !file.startsWith('src/') && existsSync(file));
  const virtual = bundled.filter((file) => !existsSync(file));
  const folders = packagesOf(strangers);
  expect(named('scripts').map((one) => one.split(' ')[0])).toEqual(
    folders.map((folder) => folder.replace(/^.*node_modules\//, '')),
  );
  expect(virtual).toEqual([]);
  // What is read for the bill is no less than what is bundled.
  const gathered = await scriptModules();
  expect(bundled.filter((file) => !gathered.includes(file))).toEqual([]);
});

test('it names the search engine of the site in its version', () => {
  expect(files).toContain('pagefind/pagefind.js');
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(read('pagefind/pagefind-entry.json')));
  expect(named('search')).toEqual([`pagefind ${version}`]);
});

test('it names the typefaces that the licence of the fonts names, and the data of the base map', () => {
  const licences = read('fonts-licence.txt').replace(/\s+/g, ' ');
  expect(inPart('fonts')).toHaveLength(2);
  for (const one of named('fonts')) expect(licences).toContain(`(from ${one})`);
  expect(new Set(inPart('fonts').map(idOf))).toEqual(new Set(['OFL-1.1']));
  const ids = new Set(inPart('data').map(idOf));
  expect(ids).toEqual(new Set(['ODbL-1.0', 'LGPL-3.0-or-later', 'CC-BY-4.0']));
});

test('each licence, version and hash is that of the package as it is installed and locked', () => {
  const lock = z
    .object({
      packages: z.record(
        z.string(),
        z.object({ version: z.string().optional(), integrity: z.string().optional() }),
      ),
    })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages;
  const installed = [...inPart('engine'), ...inPart('scripts'), ...inPart('search')];
  expect(installed.length).toBeGreaterThan(15);
  for (const one of installed) {
    const folder = `node_modules/${one.name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    expect([one.name, one.version, idOf(one)]).toEqual([one.name, version, license]);
    expect(lock[folder]?.version).toBe(version);
    const sha512 = Buffer.from(one.hashes?.[0]?.content ?? '', 'hex').toString('base64');
    expect(`sha512-${sha512}`).toBe(lock[folder]?.integrity);
  }
});

test.each(publishedLanguages)(
  'in %s the page about the site lists the same, and links to it',
  (language) => {
    const page = pageAt(localPath(language, '/about/'));
    const rows = page.elements
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) =>
        elementsIn(row)
          .filter(({ tagName }) => tagName === 'td')
          .map(textOf),
      )
      .filter((cells) => cells.length === 3)
      .map((cells) => cells.map((cell) => cell.trim()));
    expect(rows).toEqual(sbom.components.map((one) => [one.name, one.version, idOf(one)]));
    expect(page.html).toContain('data/sbom.cdx.json');
  },
);

test('a choice of licences is an expression, and a scope is written as package URLs want it', () => {
  const { components } = toCycloneDx('1.0', [
    {
      part: 'engine',
      name: '@a/b',
      version: '1.0.0',
      licence: 'MIT OR Apache-2.0',
      registry: 'npm',
    },
  ]);
  expect(components[0]).toMatchObject({
    purl: 'pkg:npm/%40a/b@1.0.0',
    licenses: [{ expression: 'MIT OR Apache-2.0' }],
  });
});
