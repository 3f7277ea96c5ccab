import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Packages that may run a script of theirs when they are installed, and why. */
const mayRun: Record<string, string> = {
  esbuild: 'puts the binary of its own package for the machine in the place of its launcher',
};

/** A package as the lock file tells of it. */
interface Locked {
  name: string;
  /** Where it is to be had, if not from the registry that npm asks. */
  resolved: unknown;
  integrity: unknown;
  hasScript: boolean;
}

function readLock(): Locked[] {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const packages: unknown = Reflect.get(Object(lock), 'packages');
  return Object.entries(Object(packages))
    .filter(([place]) => place !== '')
    .map(([place, told]) => ({
      name: place.split('node_modules/').at(-1) ?? '',
      resolved: Reflect.get(Object(told), 'resolved'),
      integrity: Reflect.get(Object(told), 'integrity'),
      hasScript: Reflect.get(Object(told), 'hasInstallScript') === true,
    }));
}

const packages = readLock();

test('no package runs a script when it is installed but those that are known to need it', () => {
  const running = packages.filter(({ hasScript }) => hasScript).map(({ name }) => name);
  expect([...new Set(running)].sort()).toEqual(Object.keys(mayRun).sort());
});

test('every package comes from the registry of npm, and with the sum of what it has to be', () => {
  expect(packages.length).toBeGreaterThan(100);
  const strange = packages.filter(
    ({ resolved, integrity }) =>
      !/^sha512-[A-Za-z0-9+/]{86}==$/.test(String(integrity)) ||
      !(resolved === undefined || String(resolved).startsWith('https://registry.npmjs.org/')),
  );
  expect(strange).toEqual([]);
});

test('every package that is asked for is asked for in one version, from no other place', () => {
  const told: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
  const wanted = kinds.flatMap((kind) =>
    Object.entries(Object(Reflect.get(Object(told), kind)) satisfies object),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});
