import type { Carried } from './packages';

const purlTypes = { npm: 'npm', debian: 'deb/debian' } as const;

/** The address of a package, as package URLs have it. */
function purlOf({ registry, name, version }: Carried): string {
  return `pkg:${purlTypes[registry]}/${name.replace('@', '%40')}@${version}`;
}

function componentOf(carried: Carried) {
  const { part, name, version, licence, hash } = carried;
  const isPlain = /^[\w.+-]+$/.test(licence);
  const purl = purlOf(carried);
  return {
    type: part === 'data' ? 'data' : 'library',
    'bom-ref': `${part}:${purl}`,
    name,
    version,
    ...(hash ? { hashes: [hash] } : {}),
    licenses: [isPlain ? { license: { id: licence } } : { expression: licence }],
    purl,
    properties: [{ name: 'seven-stops:part', value: part }],
  };
}

/** A software bill of materials in CycloneDX; without time and serial number, so that the same site gives the same bytes. */
export function toCycloneDx(version: string, carried: readonly Carried[]) {
  const components = carried.map(componentOf);
  const root = 'seven-stops';
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: root,
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: components.map((one) => one['bom-ref']) },
      ...components.map((one) => ({ ref: one['bom-ref'], dependsOn: [] })),
    ],
  };
}
